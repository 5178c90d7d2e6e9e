import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import type { ExchangeDetailsFragment, LinkageKind } from "../../generated/graphql.js";
import { groupBy } from "../../state/group-by.js";
import { initialsOf } from "../../state/initials.js";
import { kindsInWords, statusesInWords } from "../../state/linkage-words.js";
import { measureTitle, valueInWords } from "../../state/measured.js";
import { askHelp } from "../../state/help-changes.js";
import { askGaps, hide, match, put, route, select, showAround } from "../../state/view-changes.js";
import { toldName } from "../../state/told-names.js";
import { NoteBox } from "../../story/note-box.js";
import { ChangeButton } from "../change-button.js";
import { CloseButton } from "../close-button.js";
import { ExchangeList } from "./exchange-list.js";
import { Expansion } from "./expansion.js";
import { KindMark } from "../kind-mark.js";
import { PartnersThroughProjects } from "./partners-through-projects.js";
import { LinkageCard } from "./linkage-card.js";
import { SourceList } from "./source-list.js";
import { StakeholderFactList } from "./stakeholder-facts.js";
import { TakeUpList } from "../matches/take-up-list.js";
import { type OpenStakeholder, useStakeholder } from "./use-stakeholder.js";
import { nameLanguage } from "../../words/name-language.js";
import { t } from "../../words/words.js";

function Actions({ id }: { readonly id: string }) {
  const { view } = useExplorer();
  const isFirst = view.route?.from == null;
  return (
    <div className="actions">
      <ChangeButton change={showAround(id)}>{t("menu.onlyPartners")}</ChangeButton>
      <ChangeButton change={put({ layout: "concentric", centre: id })}>{t("details.rings")}</ChangeButton>
      <ChangeButton change={route(isFirst ? { from: id } : { to: id })}>
        {t(isFirst ? "menu.pathFrom" : "menu.pathTo")}
      </ChangeButton>
      <ChangeButton change={match(id)}>{t("menu.suggest")}</ChangeButton>
      <ChangeButton change={askGaps("selected")}>{t("details.missing")}</ChangeButton>
      <ChangeButton change={hide(id)}>{t("menu.hide")}</ChangeButton>
    </div>
  );
}

/** Its value and place by the measure that sizes the map; nothing where none does. */
function MeasuredPlace({ id }: { readonly id: string }) {
  const { measured } = useExplorer();
  const one = measured?.values.get(id);
  if (measured == null || one === undefined) return null;
  const plain = valueInWords(one.value);
  const hasError = one.error !== null && one.error > 0;
  const value = hasError ? t("measure.error", { value: plain, error: valueInWords(one.error) }) : plain;
  return (
    <p>
      {t("measure.value", {
        measure: measureTitle(measured),
        value: one.rank === null ? value : t("measure.place", { value, rank: one.rank }),
      })}
    </p>
  );
}

/** What its linkages say in a sentence or two; of the first hundred where there are more. */
function InWords({ one }: { readonly one: OpenStakeholder }) {
  const { nodes, totalCount } = one.linkages;
  const partners = new Set(nodes.flatMap(({ from, to }) => [from.id, to.id]).filter((id) => id !== one.id));
  const told = { linkages: kindsInWords(nodes), partners: partners.size };
  return (
    <p className="in-words">
      {nodes.length < totalCount
        ? t("details.firstLinkages", { ...told, count: totalCount })
        : t("details.linkagesWith", told)}{" "}
      {statusesInWords(nodes)}
    </p>
  );
}

function LinkagesByKind({ one }: { readonly one: OpenStakeholder }) {
  const { nodes, totalCount, pageInfo } = one.linkages;
  const groups = [...groupBy(nodes, ({ kind }): LinkageKind => kind)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return (
    <>
      <h3>{t("count.linkages", { count: totalCount })}</h3>
      {pageInfo.hasNextPage && <p className="hint">{t("details.firstListed", { count: nodes.length })}</p>}
      {groups.map(([kind, linkages]) => (
        <details key={kind} open={nodes.length <= 12} className="kind-group">
          <summary>
            {t(`linkageKind.${kind}`)} <span className="count">{linkages.length}</span>
          </summary>
          {linkages.map((linkage) => (
            <LinkageCard key={linkage.id} linkage={linkage} seenFrom={one.id} />
          ))}
        </details>
      ))}
    </>
  );
}

const whoHelps = ({ topic }: ExchangeDetailsFragment) =>
  askHelp({ way: "helpers", topic: topic.id, need: null });

const whoNeeds = ({ topic }: ExchangeDetailsFragment) =>
  askHelp({ way: "seekers", topic: topic.id, need: null });

/** What it needs and offers, and what came of suggesting others to it. */
const Exchanges = ({ one, isBrief }: { readonly one: OpenStakeholder; readonly isBrief: boolean }) => (
  <>
    <ExchangeList
      title={t("details.needs")}
      list={one.needs}
      onward={isBrief ? undefined : { title: t("help.whoHelps"), to: whoHelps }}
    />
    <ExchangeList
      title={t("details.offers")}
      list={one.offers}
      onward={isBrief ? undefined : { title: t("help.whoNeeds"), to: whoNeeds }}
    />
    <TakeUpList list={one.takeUps} isNamed />
  </>
);

const Initials = ({ one }: { readonly one: OpenStakeholder }) => (
  <span className={`initials ${one.kind}`} aria-hidden="true">
    {initialsOf(one)}
  </span>
);

/** A stakeholder: names, facts, needs and offers, linkages by kind, and the sources of each; in brief, without what leads on from it. */
export function StakeholderDetails({
  id,
  isBrief = false,
}: {
  readonly id: string;
  readonly isBrief?: boolean;
}) {
  const { view, act, network } = useExplorer();
  const { value: one, work, error, retry } = useStakeholder(id);
  const name = one?.name ?? network.stakeholders.get(id)?.name ?? toldName(id);
  return (
    <section className="details" aria-labelledby="details-head">
      <header className="panel-head">
        {one && <Initials one={one} />}
        <div className="named">
          <h2 id="details-head" dir="auto" lang={name === undefined ? undefined : nameLanguage(name)}>
            {name ?? "…"}
          </h2>
          {one && (
            <p className="tags">
              <KindMark kind={one.kind} /> {t(`kind.one.${one.kind}`)}
              {one.acronym != null && ` · ${one.acronym}`}
            </p>
          )}
        </div>
        <CloseButton
          label={t("details.close")}
          onClose={() => {
            act(select(null));
          }}
        />
      </header>
      {work && one === null && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {one && (
        <>
          {one.summary != null && <p dir="auto">{one.summary}</p>}
          <InWords one={one} />
          <MeasuredPlace id={id} />
          {!isBrief && <Actions id={id} />}
          {!isBrief &&
            (view.throughProjects && one.kind !== "PROJECT" ? (
              <PartnersThroughProjects id={id} />
            ) : (
              <Expansion id={id} />
            ))}
          {!isBrief && <NoteBox id={id} />}
          <StakeholderFactList one={one} />
          <Exchanges one={one} isBrief={isBrief} />
          <h3>{t("details.sources")}</h3>
          <SourceList sources={one.sources} />
          <LinkagesByKind one={one} />
        </>
      )}
    </section>
  );
}

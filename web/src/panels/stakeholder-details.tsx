import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import type { LinkageKind } from "../generated/graphql.js";
import { groupBy } from "../state/group-by.js";
import { initialsOf } from "../state/initials.js";
import { kindsInWords, statusesInWords } from "../state/linkage-words.js";
import { valueInWords } from "../state/measured.js";
import { askGaps, hide, match, put, route, select, showAround } from "../state/view-changes.js";
import { counted, LINKAGE_KINDS, STAKEHOLDER_KINDS } from "../state/wording.js";
import { ChangeButton } from "./change-button.js";
import { CloseButton } from "./close-button.js";
import { ExchangeList } from "./exchange-list.js";
import { Expansion } from "./expansion.js";
import { KindMark } from "./kind-mark.js";
import { PartnersThroughProjects } from "./partners-through-projects.js";
import { LinkageCard } from "./linkage-card.js";
import { SourceList } from "./source-list.js";
import { StakeholderFactList } from "./stakeholder-facts.js";
import { type OpenStakeholder, useStakeholder } from "./use-stakeholder.js";

function Actions({ id }: { readonly id: string }) {
  const { view } = useExplorer();
  const isFirst = view.route?.from == null;
  return (
    <div className="actions">
      <ChangeButton change={showAround(id)}>Show only its partners</ChangeButton>
      <ChangeButton change={put({ layout: "concentric", centre: id })}>Rings around it</ChangeButton>
      <ChangeButton change={route(isFirst ? { from: id } : { to: id })}>
        Find a path {isFirst ? "from" : "to"} here
      </ChangeButton>
      <ChangeButton change={match(id)}>Suggest partners</ChangeButton>
      <ChangeButton change={askGaps("selected")}>Missing partners</ChangeButton>
      <ChangeButton change={hide(id)}>Hide</ChangeButton>
    </div>
  );
}

/** Its value and place by the measure that sizes the map; nothing where none does. */
function MeasuredPlace({ id }: { readonly id: string }) {
  const { measured } = useExplorer();
  const one = measured?.values.get(id);
  if (measured == null || one === undefined) return null;
  return (
    <p>
      {measured.title}: {valueInWords(one.value)}
      {one.error !== null && one.error > 0 && ` ± ${valueInWords(one.error)}`}
      {one.rank !== null && `, place ${one.rank.toLocaleString("en")} of what is shown`}
    </p>
  );
}

/** What its linkages say in a sentence or two; of the first hundred where there are more. */
function InWords({ one }: { readonly one: OpenStakeholder }) {
  const { nodes, totalCount } = one.linkages;
  const partners = new Set(nodes.flatMap(({ from, to }) => [from.id, to.id]).filter((id) => id !== one.id));
  return (
    <p className="in-words">
      {nodes.length < totalCount && `Of its ${totalCount.toLocaleString("en")} linkages, the first: `}
      {`${kindsInWords(nodes)} with ${counted(partners.size, "partner")}.`} {statusesInWords(nodes)}
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
      <h3>{counted(totalCount, "linkage")}</h3>
      {pageInfo.hasNextPage && (
        <p className="hint">
          The first {nodes.length} are listed. The query under “Share and export” gives all of them, page by
          page.
        </p>
      )}
      {groups.map(([kind, linkages]) => (
        <details key={kind} open={nodes.length <= 12} className="kind-group">
          <summary>
            {LINKAGE_KINDS[kind]} <span className="count">{linkages.length}</span>
          </summary>
          {linkages.map((linkage) => (
            <LinkageCard key={linkage.id} linkage={linkage} seenFrom={one.id} />
          ))}
        </details>
      ))}
    </>
  );
}

/** A stakeholder: names, facts, needs and offers, linkages by kind, and the sources of each; in brief, without what leads on from it. */
export function StakeholderDetails({
  id,
  isBrief = false,
}: {
  readonly id: string;
  readonly isBrief?: boolean;
}) {
  const { view, act } = useExplorer();
  const { value: one, work, error, retry } = useStakeholder(id);
  return (
    <section className="details" aria-labelledby="details-head">
      <header className="panel-head">
        {one && (
          <span className={`initials ${one.kind}`} aria-hidden="true">
            {initialsOf(one)}
          </span>
        )}
        <div className="named">
          <h2 id="details-head">{one?.name ?? "…"}</h2>
          {one && (
            <p className="tags">
              <KindMark kind={one.kind} /> {STAKEHOLDER_KINDS[one.kind].one}
              {one.acronym != null && ` · ${one.acronym}`}
            </p>
          )}
        </div>
        <CloseButton
          label="Close the details"
          onClose={() => {
            act(select(null));
          }}
        />
      </header>
      {work && one === null && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {one && (
        <>
          {one.summary != null && <p>{one.summary}</p>}
          <InWords one={one} />
          <MeasuredPlace id={id} />
          {!isBrief && <Actions id={id} />}
          {!isBrief &&
            (view.throughProjects && one.kind !== "PROJECT" ? (
              <PartnersThroughProjects id={id} />
            ) : (
              <Expansion id={id} />
            ))}
          <StakeholderFactList one={one} />
          <ExchangeList title="Needs" list={one.needs} />
          <ExchangeList title="Offers" list={one.offers} />
          <h3>Sources</h3>
          <SourceList sources={one.sources} />
          <LinkagesByKind one={one} />
        </>
      )}
    </section>
  );
}

import { useMemo } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import { type Answer, type AnswerGroup, answerOf } from "../../state/answer.js";
import { otherTimes } from "../../state/answer-times.js";
import type { Community } from "../../state/community.js";
import { clearFilters, put } from "../../state/view-changes.js";
import { filterNetwork, isFiltered } from "../../state/filter-network.js";
import { measureTitle } from "../../state/measured.js";
import { shortName } from "../../state/match-highlight.js";
import { START_VIEW } from "../../state/view.js";
import { ChangeButton } from "../change-button.js";
import { LinkageLines } from "../details/linkage-lines.js";
import { PanelHead } from "../panel-head.js";
import { StakeholderLink } from "../stakeholder-link.js";
import { t } from "../../words/words.js";

const MOST_ROWS = 50;
const FEW_GROUPS = 3;

function Groups({ groups }: { readonly groups: readonly AnswerGroup[] }) {
  return groups.map(({ name, members, values }, index) => {
    const List = values === undefined ? "ul" : "ol";
    return (
      <details key={name} open={index < FEW_GROUPS && members.length <= 12} className="kind-group">
        <summary>
          {name} <span className="count">{members.length}</span>
        </summary>
        <List>
          {members.map((one) => (
            <li key={one.id} className={values && "ranked"}>
              <StakeholderLink one={one} />
              {values && <span className="count">{values.get(one.id)}</span>}
            </li>
          ))}
        </List>
      </details>
    );
  });
}

function Rows({ groups }: Pick<Answer, "groups">) {
  const { shown } = useExplorer();
  const { linkages } = shown;
  if (groups.length > 0) return <Groups groups={groups} />;
  return (
    <>
      <LinkageLines linkages={linkages.slice(0, MOST_ROWS)} />
      {linkages.length > MOST_ROWS && (
        <ChangeButton change={put({ mode: "table", list: "linkages", pane: "map" })}>
          {t("answer.allInTable", { count: linkages.length })}
        </ChangeButton>
      )}
    </>
  );
}

/** How many of the linkages of the one whom the question is about are here, where not all of them are. */
function PartOfOne() {
  const { view, network } = useExplorer();
  const one = network.stakeholders.get(view.linkagesOf?.ids[0] ?? "");
  if (one === undefined) return null;
  const there = network.linkages.filter(({ from, to }) => from === one.id || to === one.id).length;
  const told = { there, all: one.linkageCount, name: shortName(one) };
  return there < one.linkageCount ? <p className="hint">{t("answer.partOfOne", told)}</p> : null;
}

/** The answer to what the filters ask: the question, sentences made from what is shown, and the rows behind them. */
export function AnswerView({
  question,
  communities,
}: {
  /** The question as it was put; null for a choice that answers none. */
  readonly question: string | null;
  readonly communities: readonly Community[];
}) {
  const { view, choice, shown, network, isWhole, measured } = useExplorer();
  const { sentences, groups } = useMemo(
    () => answerOf(view, shown, communities, measured, [...network.stakeholders.values()]),
    [view, shown, communities, measured, network],
  );
  const undated = useMemo(
    () =>
      choice.during === null || choice.undated
        ? 0
        : filterNetwork(network, { ...choice, during: null }).linkages.filter(({ span }) => span === null)
            .length,
    [network, choice],
  );
  const otherwise = useMemo(() => otherTimes(network, choice, shown), [network, choice, shown]);
  const isPart = !isWhole && network.omittedStakeholders + network.omittedLinkages > 0;
  return (
    <section className="answer" aria-labelledby="answer-head">
      <PanelHead
        id="answer-head"
        title={question ?? (measured && !isFiltered(choice) ? measureTitle(measured) : t("answer.title"))}
        clear={isFiltered(choice) ? clearFilters() : put({ size: START_VIEW.size })}
      />
      <p className="in-words" role="status">
        {[...sentences, otherwise].filter((text) => text !== "").join(" ")}
      </p>
      {undated > 0 && (
        <p className="hint">
          {t("answer.undated", { count: undated })}{" "}
          <ChangeButton className="quiet" change={put({ undated: true })}>
            {t("answer.withUndated")}
          </ChangeButton>
        </p>
      )}
      {isPart && <p className="hint">{t("answer.part")}</p>}
      {!isWhole && <PartOfOne />}
      <Rows groups={groups} />
    </section>
  );
}

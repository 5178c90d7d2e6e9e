import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { NetworkOverviewDocument } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { wholeFilter } from "../../state/network-filter.js";
import { put } from "../../state/view-changes.js";
import { listText, numberText } from "../../words/formats.js";
import { t } from "../../words/words.js";
import { PanelHead } from "../panel-head.js";

const MOST = 30;
const NAMED = 3;

/** Between which places the most linkages are, or projects in common where these are folded, as the service tells. */
export function FlowsAnswer({ question }: { readonly question: string }) {
  const { choice } = useExplorer();
  const variables = { by: "PLACE", filter: wholeFilter(choice) } as const;
  const { value, work, error, retry } = useLoad(
    `flows ${JSON.stringify(variables)}`,
    t("overview.drawing"),
    async (signal) => (await ask(NetworkOverviewDocument, variables, signal)).overview,
  );
  const nameOf = (number: number): string =>
    value?.groups.find((group) => group.number === number)?.name ?? String(number);
  const pairs = (value?.flows ?? []).slice(0, MOST).map(({ from, to, linkageCount }) => ({
    name: t("answer.pairOfPlaces", { one: nameOf(from), other: nameOf(to) }),
    count: linkageCount,
  }));
  const named = pairs.slice(0, NAMED).map((pair) => t("answer.counted", pair));
  return (
    <section className="answer" aria-labelledby="answer-head">
      <PanelHead id="answer-head" title={question} clear={put({ asked: null })} />
      {error && <ErrorNotice error={error} retry={retry} />}
      {work && <WorkNotice work={work} />}
      {value && (
        <p className="in-words" role="status">
          {pairs.length === 0 ? t("answer.noFlows") : t("answer.flows", { names: listText(named) })}
        </p>
      )}
      <ol>
        {pairs.map(({ name, count }) => (
          <li key={name} className="ranked pair-of-places">
            <bdi>{name}</bdi>
            <span className="count">{numberText(count)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

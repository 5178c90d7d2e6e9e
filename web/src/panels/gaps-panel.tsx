import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { GapsDocument, type StakeholderFilter } from "../generated/graphql.js";
import type { ExplorerState } from "../app/explorer-context.js";
import { chosenFilter } from "../state/network-filter.js";
import { put } from "../state/view-changes.js";
import { GAPS_OF, pairOf, type View } from "../state/view.js";
import { GapCard } from "./gap-card.js";
import { QueryLink } from "./query-link.js";
import { MOST_GAPS, useGaps } from "./use-gaps.js";

const OF_WHOM: Readonly<Record<(typeof GAPS_OF)[number], string>> = {
  selected: "Of the selected",
  shown: "Of all that is shown",
};

/** The stakeholder whose gaps can be asked for: the selected one, unless a pair is. */
const oneOf = ({ selected }: View): string | null =>
  selected === null || pairOf(selected) !== null ? null : selected;

/** Whose gaps the view asks for; null where nobody is selected. Everybody's of a part of the network are asked by id. */
function filterOf({ view, network, isWhole }: ExplorerState): StakeholderFilter | null {
  if (view.gaps === "selected") {
    const id = oneOf(view);
    return id === null ? null : { id: { eq: id } };
  }
  const chosen = chosenFilter(view);
  return isWhole || view.scope === "all"
    ? chosen
    : { and: [{ id: { in: [...network.stakeholders.keys()] } }, chosen] };
}

function GapList({ filter }: { readonly filter: StakeholderFilter }) {
  const { view } = useExplorer();
  const { value, work, error, retry } = useGaps(filter);
  const isOne = view.gaps === "selected";
  return (
    <>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && !error && value.count === 0 && (
        <p role="status">
          No gap found:{" "}
          {isOne
            ? "it lacks nothing that its peers have, or has"
            : "they lack nothing that peers have, or have"}{" "}
          fewer than three peers. Groups and projects are left out.
        </p>
      )}
      {value && !error && value.count > 0 && (
        <ol className="gaps-list">
          {value.groups.map((group) => (
            <GapCard key={group.key} group={group} isOne={isOne} />
          ))}
        </ol>
      )}
      <QueryLink document={GapsDocument} variables={{ filter, first: MOST_GAPS }} />
      {value?.count === MOST_GAPS && (
        <p className="hint">The {MOST_GAPS} most glaring. Choose by kind, sector or place to see others.</p>
      )}
    </>
  );
}

/** What the selected stakeholder, or those that the filters choose, lack and their peers have. */
export function GapsPanel() {
  const state = useExplorer();
  const { view, act, network } = state;
  const filter = filterOf(state);
  const one = oneOf(view);
  return (
    <section className="gaps" aria-labelledby="gaps-head">
      <h2 id="gaps-head">What is lacking</h2>
      <div className="switch" role="group" aria-label="Whose gaps">
        {GAPS_OF.map((whose) => (
          <button
            key={whose}
            type="button"
            aria-pressed={view.gaps === whose}
            onClick={() => {
              act(put({ gaps: whose, matching: null }));
            }}
          >
            {OF_WHOM[whose]}
          </button>
        ))}
      </div>
      {view.gaps === "selected" && one !== null && (
        <p className="seeker">
          For <strong>{network.stakeholders.get(one)?.name ?? one}</strong>
        </p>
      )}
      {filter === null ? (
        <p>Select a stakeholder on the map or in the table, or ask for all that is shown.</p>
      ) : (
        <GapList filter={filter} />
      )}
      <p className="hint">
        A gap is what most stakeholders of the same kind have, or those who also share a sector or place. It
        may be a gap in the documents only. Most glaring first.
      </p>
    </section>
  );
}

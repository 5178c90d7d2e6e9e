import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { GapsDocument, type StakeholderFilter } from "../generated/graphql.js";
import type { Loaded } from "../app/work.js";
import { counted } from "../state/wording.js";
import { askGaps } from "../state/view-changes.js";
import { GAPS_OF, type Lacking, seekerOf } from "../state/view.js";
import { GapCard } from "./gap-card.js";
import { QueryLink } from "./query-link.js";
import { type FoundGaps, gapsFilter, MOST_GAPS } from "./use-gaps.js";

const OF_WHOM: Readonly<Record<Lacking["of"], string>> = {
  selected: "Of the selected",
  shown: "Of all that is shown",
  group: "Of the group",
};

interface GapsProps {
  readonly loaded: Loaded<FoundGaps>;
}

function GapList({ loaded, filter }: GapsProps & { readonly filter: StakeholderFilter }) {
  const { view } = useExplorer();
  const { value, work, error, retry } = loaded;
  const isOne = view.gaps?.of === "selected";
  return (
    <>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && !error && value.count === 0 && (
        <p role="status">
          No gap found:{" "}
          {isOne
            ? "it has everything that its peers have, or it has"
            : "they have everything that their peers have, or they have"}{" "}
          fewer than three peers. Groups and projects are not compared.
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
        <p className="hint">
          These are the most striking: {counted(value.groups.length, "gap")}, {counted(value.count, "case")}.
          Choose a kind, a sector or a place to see others.
        </p>
      )}
    </>
  );
}

/** What the selected stakeholder, or those that the filters choose, lack and their peers have. */
export function GapsPanel({ loaded }: GapsProps) {
  const { view, act, network, isWhole } = useExplorer();
  const filter = gapsFilter(view, network, isWhole);
  const one = seekerOf(view);
  return (
    <section className="gaps" aria-labelledby="gaps-head">
      <h2 id="gaps-head">Missing partners</h2>
      <div className="switch" role="group" aria-label="Whose gaps">
        {GAPS_OF.filter((whose) => whose !== "group" || view.group.length > 0).map((whose) => (
          <button
            key={whose}
            type="button"
            aria-pressed={view.gaps?.of === whose}
            onClick={() => {
              act(askGaps(whose));
            }}
          >
            {OF_WHOM[whose]}
          </button>
        ))}
      </div>
      {view.gaps?.of === "selected" && one !== null && (
        <p className="seeker">
          For <strong>{network.stakeholders.get(one)?.name ?? one}</strong>
        </p>
      )}
      {filter === null ? (
        <p>Select a stakeholder on the map or in the table, or ask for all that is shown.</p>
      ) : (
        <GapList loaded={loaded} filter={filter} />
      )}
      <p className="hint">
        A gap is something that other stakeholders of the same kind have, or those of the same kind that share
        a sector or a place. What more of them have comes first. The gap may be in the documents only.
      </p>
    </section>
  );
}

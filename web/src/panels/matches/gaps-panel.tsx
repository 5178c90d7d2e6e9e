import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { GapsDocument, type StakeholderFilter } from "../../generated/graphql.js";
import type { Loaded } from "../../app/work.js";
import { askGaps } from "../../state/view-changes.js";
import { GAPS_OF, seekerOf } from "../../state/view.js";
import { GapCard } from "./gap-card.js";
import { QueryLink } from "../questions/query-link.js";
import { type FoundGaps, gapsFilter, MOST_GAPS } from "./use-gaps.js";
import { t } from "../../words/words.js";

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
        <p role="status">{t(isOne ? "gaps.noneOfOne" : "gaps.noneOfMany")}</p>
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
        <p className="hint">{t("gaps.most", { gaps: value.groups.length, cases: value.count })}</p>
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
      <h2 id="gaps-head">{t("gaps.title")}</h2>
      <div className="switch" role="group" aria-label={t("gaps.whose")}>
        {GAPS_OF.filter((whose) => whose !== "group" || view.group.length > 0).map((whose) => (
          <button
            key={whose}
            type="button"
            aria-pressed={view.gaps?.of === whose}
            onClick={() => {
              act(askGaps(whose));
            }}
          >
            {t(`gaps.of.${whose}`)}
          </button>
        ))}
      </div>
      {view.gaps?.of === "selected" && one !== null && (
        <p className="seeker">{t("gaps.for", { name: network.stakeholders.get(one)?.name ?? one })}</p>
      )}
      {filter === null ? <p>{t("gaps.select")}</p> : <GapList loaded={loaded} filter={filter} />}
      <p className="hint">{t("gaps.hint")}</p>
    </section>
  );
}

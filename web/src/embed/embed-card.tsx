import { useExplorer } from "../app/explorer-context.js";
import { PairDetails } from "../panels/details/pair-details.js";
import { StakeholderDetails } from "../panels/details/stakeholder-details.js";
import { pairOf } from "../state/view.js";
import { t } from "../words/words.js";

/** Who or what was selected, over the map of a page within a page; nothing while nothing is. */
export function EmbedCard() {
  const { view } = useExplorer();
  if (view.selected === null) return null;
  const pair = pairOf(view.selected);
  return (
    <aside className="embed-card" aria-label={t("details.title")}>
      {pair === null ? (
        <StakeholderDetails key={view.selected} id={view.selected} isBrief />
      ) : (
        <PairDetails key={view.selected} pair={pair} />
      )}
    </aside>
  );
}

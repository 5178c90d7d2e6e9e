import { useExplorer } from "../app/explorer-context.js";
import { pairOf } from "../state/view.js";
import { PairDetails } from "./pair-details.js";
import { StakeholderDetails } from "./stakeholder-details.js";

/** Everything about what is selected: a stakeholder, or all linkages of a pair. */
export function DetailsPanel() {
  const { view } = useExplorer();
  if (view.selected === null)
    return (
      <section className="details" aria-label="Details">
        <h2>Details</h2>
        <p className="hint">
          Select a stakeholder or a line on the map or a row of the table, or search for a name. All that is
          known about it is then shown here, with the sources.
        </p>
      </section>
    );
  const pair = pairOf(view.selected);
  return pair === null ? (
    <StakeholderDetails key={view.selected} id={view.selected} />
  ) : (
    <PairDetails key={view.selected} pair={pair} />
  );
}

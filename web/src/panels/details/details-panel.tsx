import { useExplorer } from "../../app/explorer-context.js";
import { pairOf } from "../../state/view.js";
import { PairDetails } from "./pair-details.js";
import { StakeholderDetails } from "./stakeholder-details.js";
import { t } from "../../words/words.js";

/** Everything about what is selected: a stakeholder, or all linkages of a pair. */
export function DetailsPanel() {
  const { view } = useExplorer();
  if (view.selected === null)
    return (
      <section className="details" aria-label={t("details.title")}>
        <h2>{t("details.title")}</h2>
        <p className="hint">{t("details.hint")}</p>
      </section>
    );
  const pair = pairOf(view.selected);
  return pair === null ? (
    <StakeholderDetails key={view.selected} id={view.selected} />
  ) : (
    <PairDetails key={view.selected} pair={pair} />
  );
}

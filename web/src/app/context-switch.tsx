import { canHavePartners } from "../state/filter-network.js";
import { put } from "../state/view-changes.js";
import { useExplorer } from "./explorer-context.js";
import { t } from "../words/words.js";

/** Hides partners of the chosen that the filters did not choose themselves, or shows them; nothing where no filter chooses stakeholders. */
export function ContextSwitch() {
  const { view, act } = useExplorer();
  if (!canHavePartners(view)) return null;
  return (
    <label className="check context-switch">
      <input
        type="checkbox"
        checked={!view.strict}
        onChange={() => {
          act(put({ strict: !view.strict }));
        }}
      />
      {t("look.partnersToo")}
    </label>
  );
}

import { put } from "../state/view-changes.js";
import { useExplorer } from "./explorer-context.js";
import { t } from "../words/words.js";

/** Reads projects as lines between those who take part in them, or shows them; nothing where there are no projects. */
export function FoldProjectsSwitch() {
  const { view, act, around } = useExplorer();
  if (around.stakeholderCounts.PROJECT === 0) return null;
  return (
    <label className="check" title={t("look.foldHint")}>
      <input
        type="checkbox"
        checked={view.throughProjects}
        onChange={() => {
          act(put({ throughProjects: !view.throughProjects, order: null }));
        }}
      />
      {t("look.fold")}
    </label>
  );
}

import { put } from "../state/view-changes.js";
import { useExplorer } from "./explorer-context.js";

/** Reads projects as lines between those who take part in them, or shows them; nothing where there are no projects. */
export function FoldProjectsSwitch() {
  const { view, act, around } = useExplorer();
  if (around.stakeholderCounts.PROJECT === 0) return null;
  return (
    <label
      className="check"
      title="Leaves projects out, and joins two who take part in the same ones by a line with the number of these projects."
    >
      <input
        type="checkbox"
        checked={view.throughProjects}
        onChange={() => {
          act(put({ throughProjects: !view.throughProjects, order: null }));
        }}
      />
      Fold projects
    </label>
  );
}

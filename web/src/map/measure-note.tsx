import { useExplorer } from "../app/explorer-context.js";
import { counted } from "../state/wording.js";

/** What the measure that sizes the map means, and what it was counted from. */
export function MeasureNote() {
  const { measured, view } = useExplorer();
  if (measured === null || measured.key !== view.size) return null;
  const { title, meaning, counted: of, lowestFirst, isExact } = measured;
  return (
    <p className="measure-note" data-testid="measure-note">
      <strong>{title}:</strong> {meaning}
      {lowestFirst && " The lowest value ranks first, and is drawn largest."}{" "}
      <span className="tags">
        {of === null
          ? "Nobody shown has a value."
          : `Counted: ${counted(of.stakeholders, "stakeholder")} and ${counted(of.linkages, "linkage")}${isExact ? "." : ", from a sample: values are near, not exact."}`}
      </span>
    </p>
  );
}

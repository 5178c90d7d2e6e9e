import { useExplorer } from "../app/explorer-context.js";
import { measureTitle } from "../state/measured.js";
import { standingOut } from "../state/ranking.js";
import { NETWORK_LANGUAGE } from "../words/languages.js";
import { t } from "../words/words.js";

/** What the measure that sizes the map means, and what it was counted from. */
export function MeasureNote() {
  const { measured, shown, view } = useExplorer();
  if (measured === null || measured.key !== view.size) return null;
  const { meaning, counted: of, lowestFirst, isExact } = measured;
  const standing = standingOut(view, shown, measured).length;
  return (
    <p className="measure-note" data-testid="measure-note">
      <strong>{measureTitle(measured)}:</strong>{" "}
      <span lang={NETWORK_LANGUAGE} dir="auto">
        {meaning}
      </span>
      {standing > 0 && ` ${t("measure.standOut", { count: standing })}`}
      {lowestFirst && ` ${t("measure.lowestFirst")}`}{" "}
      <span className="tags">
        {of === null ? t("measure.nobody") : t(isExact ? "measure.counted" : "measure.sampled", of)}
      </span>
    </p>
  );
}

import type { Highlight } from "../state/highlight.js";
import { useExplorer } from "./explorer-context.js";
import { t } from "../words/words.js";

/** Says at the foot of the map what stands out for a match or a gap, and how much of it is not on the map. */
export function MapNote({ highlight }: { readonly highlight: Highlight | null }) {
  const { shown } = useExplorer();
  const there = new Set(shown.stakeholders.map(({ id }) => id));
  const missing = highlight?.stakeholders.filter((id) => !there.has(id)).length ?? 0;
  const isMeeting = highlight?.meetings.some((two) => two.every((id) => there.has(id))) === true;
  return (
    <p className="map-note" role="status" data-testid="map-note">
      {isMeeting && (
        <svg viewBox="0 0 26 8" className="swatch meeting" aria-hidden="true">
          <path d="M1 4H25" />
        </svg>
      )}
      {highlight !== null && (
        <span>
          {highlight.words}
          {missing > 0 && ` ${t("map.missing", { count: missing })}`}
        </span>
      )}
    </p>
  );
}

import type { Pane } from "../state/view.js";
import { t } from "../words/words.js";

const PARTS = [
  ["map", ".map-canvas, #table-panel", "page.toMap"],
  ["side", "#side-panel", "page.toPanel"],
  ["filters", ".facets input", "page.toFilters"],
] as const;

/** Ways past what stands before, for those who come with the keyboard; seen only while one has the focus. */
export function SkipLinks({ onPane }: { readonly onPane: (pane: Pane) => void }) {
  return (
    <nav className="skip-links" aria-label={t("page.partsByKeyboard")}>
      {PARTS.map(([pane, target, label]) => (
        <button
          key={pane}
          type="button"
          onClick={() => {
            onPane(pane);
            // Small screens show the part with the next picture only.
            requestAnimationFrame(() => {
              document.querySelector<HTMLElement>(target)?.focus();
            });
          }}
        >
          {t(label)}
        </button>
      ))}
    </nav>
  );
}

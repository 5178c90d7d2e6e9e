import type { Pane } from "../state/view.js";

const PARTS = [
  ["map", ".map-canvas, #table-panel", "Go to the map"],
  ["side", "#side-panel", "Go to the panel"],
  ["filters", ".facets input", "Go to the filters"],
] as const;

/** Ways past what stands before, for those who come with the keyboard; seen only while one has the focus. */
export function SkipLinks({ onPane }: { readonly onPane: (pane: Pane) => void }) {
  return (
    <nav className="skip-links" aria-label="Parts of the page, by keyboard">
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
          {label}
        </button>
      ))}
    </nav>
  );
}

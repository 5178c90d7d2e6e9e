import { Icon } from "./icon.js";
import { type Pane, PANES } from "../state/view.js";

const SIGNS = {
  filters: ["filter", "Filters"],
  map: ["map", "Map"],
  side: ["details", "Panel"],
} as const;

/** The bar at the foot of small screens; wide ones show all three and not the bar. */
export function PaneBar({ pane, onPane }: { readonly pane: Pane; readonly onPane: (pane: Pane) => void }) {
  return (
    <nav className="pane-bar" aria-label="Parts of the page">
      {PANES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={pane === name}
          onClick={() => {
            onPane(name);
          }}
        >
          <Icon name={SIGNS[name][0]} />
          {SIGNS[name][1]}
        </button>
      ))}
    </nav>
  );
}

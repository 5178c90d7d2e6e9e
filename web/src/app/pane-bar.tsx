import { Icon } from "./icon.js";

/** What a small screen shows at a time. */
export type Pane = "filters" | "map" | "side";

const PANES = [
  ["filters", "filter", "Filters"],
  ["map", "map", "Map"],
  ["side", "details", "Panel"],
] as const;

/** The bar at the foot of small screens; wide ones show all three and not the bar. */
export function PaneBar({ pane, onPane }: { readonly pane: Pane; readonly onPane: (pane: Pane) => void }) {
  return (
    <nav className="pane-bar" aria-label="Parts of the page">
      {PANES.map(([name, icon, label]) => (
        <button
          key={name}
          type="button"
          aria-pressed={pane === name}
          onClick={() => {
            onPane(name);
          }}
        >
          <Icon name={icon} />
          {label}
        </button>
      ))}
    </nav>
  );
}

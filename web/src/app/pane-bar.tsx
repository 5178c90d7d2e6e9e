import { Icon } from "./icon.js";
import { type Pane, PANES } from "../state/view.js";
import { t } from "../words/words.js";

const SIGNS = { filters: "filter", map: "map", side: "details" } as const;

/** The bar at the foot of small screens; wide ones show all three and not the bar. */
export function PaneBar({ pane, onPane }: { readonly pane: Pane; readonly onPane: (pane: Pane) => void }) {
  return (
    <nav className="pane-bar" aria-label={t("page.parts")}>
      {PANES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={pane === name}
          onClick={() => {
            onPane(name);
          }}
        >
          <Icon name={SIGNS[name]} />
          {t(`part.${name}`)}
        </button>
      ))}
    </nav>
  );
}

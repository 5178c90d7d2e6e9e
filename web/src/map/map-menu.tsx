import { type KeyboardEvent, useEffect, useRef } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { hide, match, route, select, showAround, toggleInGroup } from "../state/view-changes.js";
import type { ViewChange } from "../state/view-history.js";
import { t } from "../words/words.js";

/** Whose menu is open, and where on the map. */
export interface MenuAt {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface MapMenuProps {
  readonly at: MenuAt;
  /** How large the map is, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly onClose: () => void;
}

/** Up and down lead from one entry to the next, around the ends. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const entries = [...event.currentTarget.querySelectorAll("button")];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  entries.at((at + step) % entries.length)?.focus();
  event.preventDefault();
}

/** What can be done with a stakeholder, where it stands on the map; Escape and a press elsewhere close it. */
export function MapMenu({ at: { id, x, y }, width, height, onClose }: MapMenuProps) {
  const { view, act, network } = useExplorer();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
  }, [id]);
  const entry = (label: string, change: ViewChange) => (
    <button
      type="button"
      role="menuitem"
      onClick={() => {
        act(change);
        onClose();
      }}
    >
      {label}
    </button>
  );
  return (
    <div
      ref={menu}
      className="map-menu"
      role="menu"
      tabIndex={-1}
      aria-label={network.stakeholders.get(id)?.name ?? id}
      style={{
        ...(x > width / 2 ? { right: width - x } : { left: x }),
        ...(y > height / 2 ? { bottom: height - y } : { top: y }),
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else moveFocus(event);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onClose();
      }}
    >
      {entry(t("menu.open"), select(id))}
      {entry(t(view.group.includes(id) ? "menu.leaveGroup" : "menu.joinGroup"), toggleInGroup(id))}
      {entry(t("menu.onlyPartners"), showAround(id))}
      {entry(t("menu.pathFrom"), route({ from: id }))}
      {entry(t("menu.suggest"), match(id))}
      {entry(t("menu.hide"), hide(id))}
    </div>
  );
}

import { type KeyboardEvent, type MouseEvent, type RefObject, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { isLarge } from "../queries/load-network.js";
import { backToOverview } from "../state/overview-changes.js";
import { toggleInGroup } from "../state/view-changes.js";
import type { MenuAt } from "./map-menu.js";
import type { Pointed } from "./map-pointer.js";
import type { MapRenderer } from "./map-renderer.js";

const KEYS: Readonly<Record<string, (map: MapRenderer) => void>> = {
  ArrowLeft: (map) => {
    map.camera.pan(-0.15, 0);
  },
  ArrowRight: (map) => {
    map.camera.pan(0.15, 0);
  },
  ArrowUp: (map) => {
    map.camera.pan(0, 0.15);
  },
  ArrowDown: (map) => {
    map.camera.pan(0, -0.15);
  },
  "+": (map) => {
    map.camera.zoom(1.5);
  },
  "=": (map) => {
    map.camera.zoom(1.5);
  },
  "-": (map) => {
    map.camera.zoom(1 / 1.5);
  },
  "0": (map) => {
    map.camera.reset();
  },
  n: (map) => {
    map.step(1);
  },
  p: (map) => {
    map.step(-1);
  },
  Enter: (map) => {
    map.openPointed();
  },
};

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === "ContextMenu" || (key === "F10" && shiftKey);

/** What the keys and the right button of the mouse do on the map, and whose menu they opened. */
export function useMapKeys(renderer: RefObject<MapRenderer | null>, pointed: Pointed | null) {
  const { act, around } = useExplorer();
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const done = (event: KeyboardEvent): boolean => {
    const map = renderer.current;
    if (map === null) return false;
    const on = map.pointed;
    const move = KEYS[event.key];
    if (event.key === "o" && isLarge(around)) act(backToOverview);
    else if (event.key === "m" && on !== null) act(toggleInGroup(on));
    else if (isMenuKey(event) && on !== null) setMenu({ id: on, x: pointed?.x ?? 0, y: pointed?.y ?? 0 });
    else if (move === undefined) return false;
    else move(map);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey && done(event)) event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const id = renderer.current?.at({ x, y }) ?? null;
    setMenu(id === null ? null : { id, x, y });
  };
  const closeMenu = (): void => {
    setMenu(null);
  };
  return { menu, closeMenu, onKeyDown, onContextMenu };
}

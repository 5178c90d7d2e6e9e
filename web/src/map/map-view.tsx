import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice } from "../app/notice.js";
import { AskError } from "../queries/ask-error.js";
import { isLarge } from "../queries/load-network.js";
import { backToOverview, toggleInGroup } from "../state/view-changes.js";
import { counted } from "../state/wording.js";
import type { Pointed } from "./map-pointer.js";
import type { MapRenderer } from "./map-renderer.js";
import { MapMenu, type MenuAt } from "./map-menu.js";
import { MapTip } from "./map-tip.js";
import { MapTools } from "./map-tools.js";
import { ZOOM_HINT } from "./page-scroll.js";
import { SelectArea } from "./select-area.js";
import { hasStill, StillMap } from "./still-map.js";
import { type MapViewProps, useRenderer } from "./use-renderer.js";

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

/** Says why the map cannot be moved, or is not there, and what tells the same. */
function NoGraphics({ isStill }: { readonly isStill: boolean }) {
  const error = new AskError(
    `This browser draws no graphics (WebGL), so ${isStill ? "the map stands still" : "a map of so many cannot be drawn"}.`,
    "The table tells the same. For the map, switch on the browser's graphics acceleration.",
  );
  return (
    <div className="notices at-foot">
      <ErrorNotice error={error} />
    </div>
  );
}

/** The map; the table beside it tells the same to those who do not see it. */
export function MapView(props: MapViewProps) {
  const { scene, isLoading, isArranging, renderer, highlight } = props;
  const { view, act, around } = useExplorer();
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const [isLasso, setLasso] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [isScrolled, setScrolled] = useState(false);
  const making = useRenderer(
    props,
    element,
    setPointed,
    useCallback(() => {
      setScrolled(true);
    }, []),
  );
  const isStill = making !== "made" && hasStill(scene);
  const isUndrawn =
    scene.nodes.length > 0 && (scene.positions.size === 0 || (making === "to come" && !isStill));
  const state = isStill && making === "to come" ? "still" : isArranging ? "arranging" : "ready";
  const contents = `${counted(scene.nodes.length, "stakeholder")} and the linkages of ${counted(scene.lines.length, "pair")}`;
  const summary = `Map of ${isLoading && scene.nodes.length === 0 ? "what is being loaded" : contents}. The table lists the same. Keys: n and p go from one stakeholder to the next, Enter opens it, m selects it together with others, Shift+F10 opens its menu.`;
  const openMenu = (id: string | null, x: number, y: number): void => {
    setMenu(id === null ? null : { id, x, y });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "o" && isLarge(around)) {
      act(backToOverview);
      event.preventDefault();
      return;
    }
    const on = renderer.current?.pointed ?? null;
    if (on !== null && (event.key === "m" || isMenuKey(event))) {
      if (event.key === "m") act(toggleInGroup(on));
      else openMenu(on, pointed?.x ?? 0, pointed?.y ?? 0);
      event.preventDefault();
      return;
    }
    const move = KEYS[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || renderer.current === null) return;
    move(renderer.current);
    event.preventDefault();
  };
  return (
    <div className="map" data-state={isLoading || isUndrawn ? "waiting" : state}>
      {isStill && <StillMap scene={scene} camera={view.camera} highlight={highlight} />}
      <div
        ref={element}
        className="map-canvas"
        role="application"
        aria-roledescription="map"
        aria-label={summary}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => {
          event.preventDefault();
          const { left, top } = event.currentTarget.getBoundingClientRect();
          const [x, y] = [event.clientX - left, event.clientY - top];
          openMenu(renderer.current?.at({ x, y }) ?? null, x, y);
        }}
        onPointerLeave={() => {
          setScrolled(false);
          renderer.current?.pointer.leave();
        }}
        onBlur={() => {
          renderer.current?.pointer.leave();
        }}
      />
      <MapTip
        pointed={pointed}
        scene={scene}
        width={element.current?.clientWidth ?? 0}
        height={element.current?.clientHeight ?? 0}
      />
      {isScrolled && <p className="scroll-hint">{ZOOM_HINT}</p>}
      <SelectArea
        isLasso={isLasso}
        renderer={() => renderer.current}
        onDone={() => {
          setLasso(false);
        }}
      />
      {menu && (
        <MapMenu
          at={menu}
          width={element.current?.clientWidth ?? 0}
          height={element.current?.clientHeight ?? 0}
          onClose={() => {
            setMenu(null);
            element.current?.focus();
          }}
        />
      )}
      {making === "impossible" ? (
        <NoGraphics isStill={isStill} />
      ) : (
        <MapTools
          renderer={() => renderer.current}
          isLasso={isLasso}
          onLasso={() => {
            setLasso(!isLasso);
          }}
        />
      )}
    </div>
  );
}

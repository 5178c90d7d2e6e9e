import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { counted, LINKAGE_KINDS } from "../state/wording.js";
import { pin, select } from "../state/view-changes.js";
import type { Point } from "./layouts/layout.js";
import { MapRenderer } from "./map-renderer.js";
import { MapTools } from "./map-tools.js";
import type { Scene } from "./scene.js";

/** What the map draws, and where the page finds the map to take pictures of it. */
export interface MapViewProps {
  readonly scene: Scene;
  /** Whether the network is still to come. */
  readonly isLoading: boolean;
  /** Whether the layout is still at work. */
  readonly isArranging: boolean;
  readonly renderer: RefObject<MapRenderer | null>;
}

interface Tip extends Point {
  readonly key: string;
}

const KEYS: Readonly<Record<string, (map: MapRenderer) => void>> = {
  ArrowLeft: (map) => {
    map.pan(-0.15, 0);
  },
  ArrowRight: (map) => {
    map.pan(0.15, 0);
  },
  ArrowUp: (map) => {
    map.pan(0, 0.15);
  },
  ArrowDown: (map) => {
    map.pan(0, -0.15);
  },
  "+": (map) => {
    map.zoom(1.5);
  },
  "=": (map) => {
    map.zoom(1.5);
  },
  "-": (map) => {
    map.zoom(1 / 1.5);
  },
  "0": (map) => {
    map.reset();
  },
};

/** What a line stands for, beside the pointer. */
function LineTip({ tip, scene }: { readonly tip: Tip; readonly scene: Scene }) {
  const bundle = scene.lines.find(({ bundle: { key } }) => key === tip.key)?.bundle;
  if (bundle === undefined) return null;
  const label = (id: string): string => scene.nodes.find(({ facts }) => facts.id === id)?.label ?? id;
  const kinds = [...new Set(bundle.linkages.map(({ kind }) => LINKAGE_KINDS[kind]))].join(", ");
  return (
    <div className="line-tip" style={{ left: tip.x, top: tip.y }} aria-hidden="true">
      <strong>
        {label(bundle.from)} {bundle.directed ? "→" : "–"} {label(bundle.to)}
      </strong>
      <span>
        {bundle.linkages.length > 1 && `${counted(bundle.linkages.length, "linkage")}: `}
        {kinds}
      </span>
    </div>
  );
}

/**
 * Makes the map in its element and keeps it showing the newest scene. It is made for the first scene with somebody in
 * it, when legend and timeline have taken their room, in a task of its own: both that and the page's change take long.
 */
function useRenderer(
  props: MapViewProps,
  onLine: (tip: Tip | null) => void,
): RefObject<HTMLDivElement | null> {
  const { scene, isArranging, renderer } = props;
  const { act } = useExplorer();
  const element = useRef<HTMLDivElement>(null);
  const newest = useRef(scene);
  newest.current = scene;
  const drawn = useRef<Scene | null>(null);
  const make = useCallback(() => {
    if (element.current === null) return;
    drawn.current = newest.current;
    renderer.current = new MapRenderer(element.current, newest.current, {
      onSelect(selected) {
        act(select(selected));
      },
      onDragged(id, { x, y }) {
        act(pin(id, x, y));
      },
      onLine(key, { x, y }) {
        onLine(key === null ? null : { key, x, y });
      },
    });
  }, [renderer, act, onLine]);
  useEffect(
    () => () => {
      renderer.current?.kill();
      renderer.current = null;
      drawn.current = null;
    },
    [renderer],
  );
  useEffect(() => {
    const [map, before] = [renderer.current, drawn.current];
    if (map === null || before === null) {
      if (scene.nodes.length === 0) return undefined;
      const soon = setTimeout(make);
      return () => {
        clearTimeout(soon);
      };
    }
    drawn.current = scene;
    const isOnlyMoved =
      before.nodes === scene.nodes &&
      before.lines === scene.lines &&
      before.selected === scene.selected &&
      before.way === scene.way &&
      before.theme === scene.theme;
    if (isOnlyMoved && isArranging) map.move(scene.positions);
    else map.show(scene, isArranging || before.positions === scene.positions);
    return undefined;
  }, [scene, isArranging, renderer, make]);
  return element;
}

/** The map; the table beside it tells the same to those who do not see it. */
export function MapView(props: MapViewProps) {
  const { scene, isLoading, isArranging, renderer } = props;
  const isUnplaced = scene.nodes.length > 0 && scene.positions.size === 0;
  const [tip, setTip] = useState<Tip | null>(null);
  const element = useRenderer(props, setTip);
  const summary = `Map of ${counted(scene.nodes.length, "stakeholder")} and the linkages of ${counted(scene.lines.length, "pair")}. The table lists the same.`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = KEYS[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || renderer.current === null) return;
    move(renderer.current);
    event.preventDefault();
  };
  return (
    <div
      className="map"
      data-state={isLoading || isUnplaced ? "waiting" : isArranging ? "arranging" : "ready"}
    >
      <div
        ref={element}
        className="map-canvas"
        role="application"
        aria-roledescription="map"
        aria-label={summary}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerLeave={() => {
          setTip(null);
        }}
      />
      {tip && <LineTip tip={tip} scene={scene} />}
      <MapTools renderer={() => renderer.current} />
    </div>
  );
}

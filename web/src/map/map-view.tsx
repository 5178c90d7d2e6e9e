import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice } from "../app/notice.js";
import { AskError } from "../queries/ask-error.js";
import { counted, LINKAGE_KINDS } from "../state/wording.js";
import type { Point } from "./layouts/layout.js";
import type { MapRenderer } from "./map-renderer.js";
import { MapTools } from "./map-tools.js";
import type { Scene } from "./scene.js";
import { hasStill, StillMap } from "./still-map.js";
import { type MapViewProps, useRenderer } from "./use-renderer.js";

/** A bundle under the pointer, and where it is on the screen. */
interface Tip extends Point {
  readonly key: string;
  /** Whether it is on the right half of the map, where the words go to the left of the pointer. */
  readonly isRight: boolean;
}

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
};

/** What a line stands for, beside the pointer. */
function LineTip({ tip, scene }: { readonly tip: Tip; readonly scene: Scene }) {
  const bundle = scene.lines.find(({ bundle: { key } }) => key === tip.key)?.bundle;
  if (bundle === undefined) return null;
  const label = (id: string): string => scene.nodes.find(({ facts }) => facts.id === id)?.label ?? id;
  const kinds = [...new Set(bundle.linkages.map(({ kind }) => LINKAGE_KINDS[kind]))].join(", ");
  return (
    <div
      className={tip.isRight ? "line-tip leftwards" : "line-tip"}
      style={{ left: tip.x, top: tip.y }}
      aria-hidden="true"
    >
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
  const { view } = useExplorer();
  const element = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const onLine = useCallback((key: string | null, { x, y }: Point) => {
    const width = element.current?.clientWidth ?? 0;
    setTip(key === null ? null : { key, x, y, isRight: x > width / 2 });
  }, []);
  const making = useRenderer(props, element, onLine);
  const isStill = making !== "made" && hasStill(scene);
  const isUndrawn =
    scene.nodes.length > 0 && (scene.positions.size === 0 || (making === "to come" && !isStill));
  const state = isStill && making === "to come" ? "still" : isArranging ? "arranging" : "ready";
  const summary = `Map of ${counted(scene.nodes.length, "stakeholder")} and the linkages of ${counted(scene.lines.length, "pair")}. The table lists the same.`;
  const onKeyDown = (event: KeyboardEvent): void => {
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
        onPointerLeave={() => {
          setTip(null);
        }}
      />
      {tip && <LineTip tip={tip} scene={scene} />}
      {making === "impossible" ? (
        <NoGraphics isStill={isStill} />
      ) : (
        <MapTools renderer={() => renderer.current} />
      )}
    </div>
  );
}

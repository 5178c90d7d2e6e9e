import { useLayoutEffect, useRef } from "react";
import type { Highlight } from "../state/highlight.js";
import type { Camera } from "../state/view.js";
import { focusOf } from "./focus.js";
import { allMarks } from "./marks.js";
import { letterFactor } from "./letter-factor.js";
import { drawOverlay, textMeasure } from "./overlay.js";
import type { Scene } from "./scene.js";
import { sceneProjection } from "./scene-projection.js";
import { type Snapshot, takeSnapshot } from "./snapshot.js";

/** The most stakeholders of a still picture: more take the page too long. */
export const STILL_NODES = 600;
const STILL_LINES = 3_000;

/** Whether a scene is drawn in no time without graphics. */
export const isSmall = ({ nodes, lines }: Scene): boolean =>
  nodes.length <= STILL_NODES && lines.length <= STILL_LINES;

/** Whether a scene has a still picture: somebody on it has a place. */
export const hasStill = (scene: Scene): boolean =>
  scene.nodes.length > 0 && scene.positions.size > 0 && isSmall(scene);

interface StillMapProps {
  readonly scene: Scene;
  readonly camera: Camera | null;
  readonly highlight: Highlight | null;
}

/** What the map shows of a scene on a screen of so many pixels, told without a map; `pen` measures its texts. */
export function stillSnapshot(
  { scene, camera, highlight }: StillMapProps,
  screen: { readonly width: number; readonly height: number },
  pen: CanvasRenderingContext2D,
): Snapshot {
  return takeSnapshot({
    ...sceneProjection(scene, camera, screen),
    ...screen,
    withAllLines: true,
    scene,
    focus: focusOf(scene, null, highlight),
    proof: highlight,
    letters: letterFactor(),
    measure: textMeasure(pen),
  });
}

function drawStill(canvas: HTMLCanvasElement, props: StillMapProps): void {
  // A canvas that is read often is drawn by the page itself: it waits for no graphics.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) return;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (width === 0) return;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  pen.scale(devicePixelRatio, devicePixelRatio);
  const snapshot = stillSnapshot(props, { width, height }, pen);
  drawOverlay(pen, snapshot, props.scene, allMarks(snapshot, props.scene));
}

/** The same picture as the map's, in the same place, for as long as the browser's graphics start: nothing moves when the map takes over. */
export function StillMap(props: StillMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { scene, camera, highlight } = props;
  useLayoutEffect(() => {
    if (canvas.current !== null) drawStill(canvas.current, { scene, camera, highlight });
  }, [scene, camera, highlight]);
  return <canvas ref={canvas} className="map-still" dir="ltr" aria-hidden="true" />;
}

import type { ExplorerState } from "../app/explorer-context.js";
import { type PaperScene, onPaper } from "../map/paper-scene.js";
import type { Scene } from "../map/scene.js";
import type { SizeScale } from "./svg-legend.js";
import { stillSnapshot } from "../map/still-map.js";
import type { Snapshot } from "../map/snapshot.js";
import { AskError } from "../queries/ask-error.js";
import type { Highlight } from "../state/highlight.js";
import { drawnOnPaper } from "./drawn-on-paper.js";
import { drawingToSvg, toSvg } from "./svg.js";
import { t } from "../words/words.js";

/** The sizes of a picture, in pixels of its map; null for that of the screen. */
export const PICTURE_SIZES = {
  screen: null,
  slide: { width: 1600, height: 900 },
  page: { width: 1400, height: 990 },
  square: { width: 1200, height: 1200 },
  poster: { width: 3200, height: 2400 },
} as const;

/** One of the sizes of a picture. */
export type PictureSize = keyof typeof PICTURE_SIZES;

/** What a reader wishes of a picture. */
export interface PictureWish {
  /** Empty for none. */
  readonly title: string;
  readonly size: PictureSize;
}

/** What a picture is made from. */
export interface PictureParts {
  readonly paper: () => PaperScene;
  readonly view: ExplorerState["view"];
  readonly highlight: Highlight | null;
  readonly scale: SizeScale;
  readonly sourceLine: string;
  /** What the map shows; null where there is no map on the screen. */
  readonly capture: () => Snapshot | null;
}

const noMap = (): AskError => new AskError(t("share.noMap"), t("share.noMapCure"));

function snapshotOf({ view, highlight, capture }: PictureParts, scene: Scene, size: PictureSize): Snapshot {
  const screen = PICTURE_SIZES[size];
  if (screen === null) {
    const snapshot = capture();
    if (snapshot === null) throw noMap();
    return onPaper(snapshot, scene);
  }
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null || scene.nodes.length === 0) throw noMap();
  return stillSnapshot({ scene, camera: view.camera, highlight }, screen, pen);
}

/**
 * What is drawn on the screen as SVG on white, be it the map, the places or the overview, with a title where one is wished,
 * the legend and the source line; where the table is, the map. Throws an AskError without a map.
 */
export function pictureSvg(parts: PictureParts, { title, size }: PictureWish): string {
  const { scale, sourceLine, view } = parts;
  const drawing = drawnOnPaper();
  if (drawing !== null)
    return drawingToSvg(drawing, PICTURE_SIZES[size] ?? drawing, sourceLine, title.trim());
  if (view.mode === "places") throw noMap();
  const { scene, colouring } = parts.paper();
  return toSvg(snapshotOf(parts, scene, size), scene, { colouring, scale, sourceLine }, title.trim());
}

import { geoEqualEarth, type GeoProjection } from "d3-geo";
import type { Screen } from "../map/overview-layout.js";
import type { Point } from "../map/layouts/layout.js";
import type { Camera } from "../state/view.js";
import type { DegreeBox, LonLat } from "./outline.js";

/** How a picture of the globe lies on the screen before it is zoomed: it shows where nearly all are. */
export interface Frame {
  readonly projection: GeoProjection;
  readonly screen: Screen;
  /** How many times as wide as the screen the whole world is. */
  readonly worldWidth: number;
}

/** The share of all that may lie beyond each edge of the picture: a few far away do not make the others small. */
const BEYOND = 0.04;
/** Degrees of room around the outermost. */
const ROOM = 1.5;
const MARGIN = 40;

/** Where a share of the weight lies below, and as much above. */
function middleRange(
  values: readonly { readonly value: number; readonly weight: number }[],
): [number, number] {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const edge = (list: typeof sorted): number => {
    let passed = 0;
    return list.find(({ weight }) => (passed += weight) > BEYOND * total)?.value ?? 0;
  };
  return [edge(sorted), edge(sorted.toReversed())];
}

/** The frame of weighted points: an equal-area map (Equal Earth), turned so that their middle is upright. */
export function frameOf(
  points: readonly { readonly point: LonLat; readonly weight: number }[],
  screen: Screen,
): Frame {
  const [west, east] = middleRange(points.map(({ point, weight }) => ({ value: point[0], weight })));
  const [south, north] = middleRange(points.map(({ point, weight }) => ({ value: point[1], weight })));
  const projection = geoEqualEarth().rotate([-(west + east) / 2, 0]);
  const corners = [west - ROOM, east + ROOM].flatMap((x) =>
    [south - ROOM, (south + north) / 2, north + ROOM].map((y) => [x, y]),
  );
  const margin = Math.min(MARGIN, screen.width / 8, screen.height / 8);
  projection.fitExtent(
    [
      [margin, margin],
      [screen.width - margin, screen.height - margin],
    ],
    { type: "MultiPoint", coordinates: corners },
  );
  // The world is 5.41 radii wide at the equator of this projection.
  return { projection, screen, worldWidth: (5.41 * projection.scale()) / screen.width };
}

/** The camera that shows what the frame does. */
export const WHOLE_FRAME: Camera = [0.5, 0.5, 1];

/** Where a point of the frame stands on the screen under a camera. */
export function onScreen(frame: Frame, [cx, cy, ratio]: Camera, { x, y }: Point): Point {
  const { width, height } = frame.screen;
  return { x: (x - cx * width) / ratio + width / 2, y: (y - cy * height) / ratio + height / 2 };
}

/** Where a place lies in a frame, in pixels. */
export function inFrame({ projection }: Frame, [east, north]: LonLat): Point {
  const [x, y] = projection([east, north]) ?? [0, 0];
  return { x, y };
}

/** Keeps a camera between the whole world and the closest look, and on the world. */
export function withinWorld({ worldWidth }: Frame, [x, y, ratio]: Camera): Camera {
  const least = 1 / 80;
  const clamped = Math.max(least, Math.min(ratio, Math.max(1, worldWidth * 1.1)));
  const reach = Math.max(1, worldWidth);
  const within = (value: number): number => Math.max(0.5 - reach, Math.min(value, 0.5 + reach));
  return [within(x), within(y), clamped];
}

/** The camera after the picture was zoomed by a factor, a point of the screen (0 to 1) staying where it is. */
export function zoomed(
  frame: Frame,
  camera: Camera,
  factor: number,
  [sx, sy]: readonly [number, number] = [0.5, 0.5],
): Camera {
  const [x, y, ratio] = camera;
  const next = withinWorld(frame, [x, y, ratio / factor])[2];
  const moved = ratio - next;
  return withinWorld(frame, [x + (sx - 0.5) * moved, y + (sy - 0.5) * moved, next]);
}

/** The camera that has some points of the frame in the picture, and no closer than `closest`. */
export function cameraOn(frame: Frame, points: readonly Point[], closest: number): Camera {
  const { width, height } = frame.screen;
  const [xs, ys] = [points.map(({ x }) => x / width), points.map(({ y }) => y / height)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const ratio = Math.max(closest, 1.6 * Math.max(right - left, bottom - top));
  return withinWorld(frame, [(left + right) / 2, (top + bottom) / 2, ratio]);
}

/** The part of the globe that a camera shows, with half as much again on each side; all of it where that has no edges. */
export function boxInSight(frame: Frame, [x, y, ratio]: Camera): DegreeBox | null {
  const { width, height } = frame.screen;
  const corners = [-1, 0, 1].flatMap((right) =>
    [-1, 0, 1].map((down) =>
      frame.projection.invert?.([width * (x + right * ratio), height * (y + down * ratio)]),
    ),
  );
  const lons = corners.flatMap((corner) => (corner && Number.isFinite(corner[0]) ? [corner[0]] : []));
  const lats = corners.flatMap((corner) => (corner && Number.isFinite(corner[1]) ? [corner[1]] : []));
  if (lons.length < corners.length || lats.some((lat) => Math.abs(lat) > 85)) return null;
  const box: DegreeBox = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  return box[2] - box[0] > 150 ? null : box;
}

import type { Point } from "./layouts/layout.js";
import type { Snapshot } from "./snapshot.js";
import { arcsOf } from "./snapshot-parts.js";
import { pointOn } from "./fan-geometry.js";

const REACH = 6;

function distanceTo({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / Math.max(dx * dx + dy * dy, 0.001);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}

/** The key of the bundle under a point of the screen, or of the nearest within a few pixels; null when none is. */
export function nearestLine({ lines }: Snapshot, at: Point): string | null {
  let nearest: string | null = null;
  let least = REACH;
  for (const line of lines) {
    const ways = line.isFanned
      ? arcsOf(line).flatMap((arc) => {
          const middle = pointOn(arc, 0.5);
          return [distanceTo(at, arc.start, middle), distanceTo(at, middle, arc.end)];
        })
      : [distanceTo(at, line.from, line.to)];
    const distance = Math.min(...ways);
    if (distance < least) [nearest, least] = [line.line.bundle.key, distance];
  }
  return nearest;
}

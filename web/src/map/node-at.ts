import type { Point } from "./layouts/layout.js";

/** A drawn stakeholder on the screen, in pixels. */
export interface Target extends Point {
  readonly id: string;
  readonly radius: number;
}

/** How far beside a form the pointer still meets it: small ones are hard to hit. */
const REACH = 2;

/** Whom a point of the screen meets; of several, whose middle is nearest. Costs one walk over the targets. */
export function nodeAt({ x, y }: Point, targets: Iterable<Target>): string | null {
  let met: string | null = null;
  let least = Infinity;
  for (const target of targets) {
    const distance = Math.hypot(target.x - x, target.y - y);
    if (distance <= target.radius + REACH && distance < least) [met, least] = [target.id, distance];
  }
  return met;
}

/** Whether a point lies inside a polygon: it does where a ray from it crosses the rim an odd number of times. */
export function isWithin({ x, y }: Point, polygon: readonly Point[]): boolean {
  let isInside = false;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (
      before !== undefined &&
      corner.y > y !== before.y > y &&
      x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x
    )
      isInside = !isInside;
    before = corner;
  }
  return isInside;
}

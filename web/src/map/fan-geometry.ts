import type { Point } from "./layouts/layout.js";

/** A curve of one bend from start to end, on the screen, in pixels. */
export interface Arc {
  readonly start: Point;
  readonly bend: Point;
  readonly end: Point;
}

const SPREAD = 34;

/**
 * Curves for `count` linkages of one pair, evenly fanned out between two discs; in the order given they go from one
 * side to the other. A single one is straight.
 */
export function fanArcs(a: Point, b: Point, radiusA: number, radiusB: number, count: number): Arc[] {
  const length = Math.max(Math.hypot(b.x - a.x, b.y - a.y), 1);
  const across = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  return Array.from({ length: count }, (_, index) => {
    const offset = (index - (count - 1) / 2) * Math.min(SPREAD, (length * 1.2) / count);
    const bend = {
      x: (a.x + b.x) / 2 + across.x * offset * 2,
      y: (a.y + b.y) / 2 + across.y * offset * 2,
    };
    return { start: towards(a, bend, radiusA + 1), bend, end: towards(b, bend, radiusB + 3) };
  });
}

/** The curve of a suggested meeting: beside the straight line, which is that of linkages. */
export function meetingArc(
  a: Point & { readonly radius: number },
  b: Point & { readonly radius: number },
): Arc {
  const length = Math.max(Math.hypot(b.x - a.x, b.y - a.y), 1);
  const aside = Math.min(60, length * 0.35) / length;
  const bend = { x: (a.x + b.x) / 2 - (b.y - a.y) * aside, y: (a.y + b.y) / 2 + (b.x - a.x) * aside };
  return { start: towards(a, bend, a.radius + 2), bend, end: towards(b, bend, b.radius + 2) };
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1);
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
}

/** A point of a curve: 0 is its start, 0.5 its middle, 1 its end. */
export function pointOn({ start, bend, end }: Arc, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * start.x + b * bend.x + c * end.x, y: a * start.y + b * bend.y + c * end.y };
}

/** The three corners of an arrow's head that ends a curve; `reversed` puts it at the start. */
export function headOf(arc: Arc, size: number, reversed = false): readonly [Point, Point, Point] {
  const [tip, from] = reversed ? [arc.start, arc.bend] : [arc.end, arc.bend];
  const length = Math.max(Math.hypot(tip.x - from.x, tip.y - from.y), 1);
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const back = { x: tip.x - ux * size, y: tip.y - uy * size };
  return [
    tip,
    { x: back.x - uy * size * 0.5, y: back.y + ux * size * 0.5 },
    { x: back.x + uy * size * 0.5, y: back.y - ux * size * 0.5 },
  ];
}

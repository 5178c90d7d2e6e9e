import type { NetworkOverviewQuery } from "../generated/graphql.js";
import type { Point, Positions, Skeleton } from "./layouts/layout.js";
import { spreadApart } from "./layouts/spread-apart.js";

/** A network drawn together, as the service gives it. */
export type OverviewFacts = NonNullable<NetworkOverviewQuery["overview"]>;
export type GroupFacts = OverviewFacts["groups"][number];

/** A rectangle of the screen from its corner, in pixels. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Lines of text below a circle have so much room, in pixels. */
const TEXT_ROOM = 34;
const MARGIN = 18;
/** How often circles are pushed apart and back from the edges. */
const TURNS = 12;

/** Radii by area: all circles together take about a fifth of the screen, the smallest can still be hit. */
export function groupRadii(groups: readonly GroupFacts[], { width, height }: Screen): number[] {
  const total = groups.reduce((sum, { size }) => sum + size, 0);
  const scale = Math.sqrt((0.2 * width * height) / Math.PI / Math.max(total, 1));
  const most = Math.min(width, height) / 5;
  return groups.map(({ size }) => Math.max(12, Math.min(most, scale * Math.sqrt(size))));
}

/** What the force layout needs of an overview. */
export const overviewSkeleton = ({ groups, flows }: OverviewFacts, radii: readonly number[]): Skeleton => ({
  ids: groups.map(({ number }) => String(number)),
  radii,
  pairs: flows.map(({ from, to, linkageCount }) => [from - 1, to - 1, linkageCount] as const),
});

/** Stretches a layout over a screen, with room for the names below the circles, and pushes circles apart. */
export function onScreen(positions: Positions, radii: readonly number[], screen: Screen): Point[] {
  const points = radii.map((_, index) => positions.get(String(index + 1)) ?? { x: 0, y: 0 });
  const spread = (of: (point: Point) => number, size: number): Float64Array => {
    const values = points.map(of);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return Float64Array.from(values, (value) => ((value - least) / Math.max(most - least, 0.001)) * size);
  };
  const [xs, ys] = [spread(({ x }) => x, screen.width), spread(({ y }) => -y, screen.height)];
  const within = (at: number, before: number, after: number, size: number): number =>
    Math.max(before, Math.min(at, size - after));
  // Who is pushed back from the edge may lie on others again.
  for (let turn = 1; turn <= TURNS; turn++) {
    const room = TEXT_ROOM / (turn < TURNS / 2 ? 2 : 8);
    spreadApart(
      xs,
      ys,
      Float64Array.from(radii, (radius) => radius + room),
    );
    radii.forEach((radius, index) => {
      xs[index] = within(xs[index] ?? 0, radius + MARGIN, radius + MARGIN, screen.width);
      ys[index] = within(ys[index] ?? 0, radius + MARGIN, radius + TEXT_ROOM, screen.height);
    });
  }
  return radii.map((_, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0 }));
}

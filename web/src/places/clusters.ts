import type { Point } from "../map/layouts/layout.js";
import { joinKinds, type KindCounts, type PlaceFlow, type PlaceGroup } from "./place-sheet.js";
import { pairKey } from "../state/view.js";

/** A place with the point where it stands in the frame. */
export interface LocatedGroup {
  readonly group: PlaceGroup;
  readonly at: Point;
}

/** Places that lie so close to each other on the screen that they are one circle. */
export interface PlaceCluster {
  /** The id of its largest place. */
  readonly id: string;
  readonly groups: readonly LocatedGroup[];
  /** How many stakeholders are in it, each once where they are known. */
  readonly size: number;
  readonly kinds: KindCounts;
  readonly radius: number;
  /** Where its largest place stands in the frame. */
  readonly at: Point;
}

const LEAST_RADIUS = 11;
const MOST_RADIUS = 34;
/** Circles that share more of their width than this are one. */
const OVERLAP = 0.25;

/** Radii by area, in pixels; the smallest can be hit and has room for its count. */
export const radiusOf = (size: number, most: number): number =>
  Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(size / Math.max(most, 1)));

function sizeOf(groups: readonly LocatedGroup[]): number {
  const members = groups.map(({ group }) => group.members);
  return members.every((list) => list !== null)
    ? new Set(members.flat()).size
    : groups.reduce((sum, { group }) => sum + group.size, 0);
}

/** Joins places that would lie on each other under a ratio of the camera, into the largest of them; the largest first. */
export function clustersOf(located: readonly LocatedGroup[], ratio: number): PlaceCluster[] {
  const most = located[0]?.group.size ?? 1;
  const seeds: { at: Point; radius: number; groups: LocatedGroup[] }[] = [];
  for (const one of located) {
    const radius = radiusOf(one.group.size, most);
    const near = seeds.find(
      (seed) =>
        Math.hypot(seed.at.x - one.at.x, seed.at.y - one.at.y) / ratio <
        (seed.radius + radius) * (1 - OVERLAP),
    );
    if (near === undefined) seeds.push({ at: one.at, radius, groups: [one] });
    else near.groups.push(one);
  }
  return seeds
    .map(({ at, groups }): PlaceCluster => {
      const size = sizeOf(groups);
      return {
        id: groups[0]?.group.id ?? "",
        groups,
        size,
        kinds: joinKinds(groups.map(({ group }) => group.kinds)),
        radius: radiusOf(size, most),
        at,
      };
    })
    .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
}

/** What joins circles, as what joins their places; the strongest first. */
export function clusterFlows(
  clusters: readonly PlaceCluster[],
  flows: readonly PlaceFlow[],
): readonly PlaceFlow[] {
  const homes = new Map(clusters.flatMap(({ id, groups }) => groups.map(({ group }) => [group.id, id])));
  const sums = new Map<string, { between: readonly [string, string]; count: number }>();
  for (const { between, count } of flows) {
    const [a, b] = between.map((id) => homes.get(id));
    if (a === undefined || b === undefined || a === b) continue;
    const key = pairKey(a, b);
    sums.set(key, { between: a < b ? [a, b] : [b, a], count: count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.between < b.between ? -1 : 1));
}

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

/** Room for one digit, and for each further one, in pixels. */
const LEAST_RADIUS = 11;
const A_DIGIT = 2.5;
/** That of the largest place; one of several may be larger. */
const USUAL_RADIUS = 28;
const MOST_RADIUS = 40;
/** Circles that share more of their width than this are one. */
const OVERLAP = 0.12;

/** Radii by area, in pixels; the smallest can be hit and has room for its count. */
export function radiusOf(size: number, most: number): number {
  const least = LEAST_RADIUS + A_DIGIT * Math.floor(Math.log10(Math.max(size, 1)));
  return Math.max(least, Math.min(MOST_RADIUS, USUAL_RADIUS * Math.sqrt(size / Math.max(most, 1))));
}

function sizeOf(groups: readonly LocatedGroup[]): number {
  const members = groups.map(({ group }) => group.members);
  return members.every((list) => list !== null)
    ? new Set(members.flat()).size
    : groups.reduce((sum, { group }) => sum + group.size, 0);
}

interface Seed {
  readonly at: Point;
  readonly groups: readonly LocatedGroup[];
  readonly size: number;
}

/** One circle for those that lie on each other, the largest taking the others in; it grows by them. */
function joined(seeds: readonly Seed[], most: number, ratio: number): Seed[] {
  const kept: Seed[] = [];
  for (const one of seeds) {
    const index = kept.findIndex(
      ({ at, size }) =>
        Math.hypot(at.x - one.at.x, at.y - one.at.y) / ratio <
        (radiusOf(size, most) + radiusOf(one.size, most)) * (1 - OVERLAP),
    );
    const near = kept[index];
    if (near === undefined) kept.push(one);
    else {
      const groups = [...near.groups, ...one.groups];
      kept[index] = { at: near.at, groups, size: sizeOf(groups) };
    }
  }
  return kept;
}

const bySize = (a: Seed, b: Seed): number =>
  b.size - a.size || ((a.groups[0]?.group.id ?? "") < (b.groups[0]?.group.id ?? "") ? -1 : 1);

/** Joins places that would lie on each other under a ratio of the camera, into the largest of them; the largest first. */
export function clustersOf(located: readonly LocatedGroup[], ratio: number): PlaceCluster[] {
  const most = located[0]?.group.size ?? 1;
  let seeds: Seed[] = located.map((one) => ({ at: one.at, groups: [one], size: one.group.size }));
  for (let before = Infinity; seeds.length < before;) {
    before = seeds.length;
    seeds = joined(seeds, most, ratio).sort(bySize);
  }
  return seeds.map(({ at, groups, size }) => ({
    id: groups[0]?.group.id ?? "",
    groups,
    size,
    kinds: joinKinds(groups.map(({ group }) => group.kinds)),
    radius: radiusOf(size, most),
    at,
  }));
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

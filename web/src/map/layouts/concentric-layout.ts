import { neighbours, type Point, type Positions, type Skeleton } from "./layout.js";

const RING = 100;

/** Steps from the centre to everybody, by place in `ids`; Infinity where no way leads. */
function distances(lists: readonly (readonly number[])[], centre: number): number[] {
  const steps = lists.map(() => Infinity);
  steps[centre] = 0;
  for (let queue = [centre], at = 0; at < queue.length; at++)
    for (const next of lists[queue[at] ?? 0] ?? [])
      if (steps[next] === Infinity) {
        steps[next] = (steps[queue[at] ?? 0] ?? 0) + 1;
        queue.push(next);
      }
  return steps;
}

/**
 * Rings around a stakeholder, one for each step away; whoever is not connected stands on the outermost. On its ring
 * each comes in the order of those inside that it hangs on, so that lines seldom cross.
 */
export function concentricLayout(skeleton: Skeleton, centre: string): Positions {
  const { ids } = skeleton;
  const lists = neighbours(skeleton);
  const steps = distances(lists, Math.max(0, ids.indexOf(centre)));
  const outermost = steps.reduce((most, step) => (step === Infinity ? most : Math.max(most, step)), 0) + 1;
  const angles = new Map<number, number>();
  const places = new Map<string, Point>();
  let radius = 0;
  for (let ring = 0; ring <= outermost; ring++) {
    const members = ids
      .map((_, index) => index)
      .filter((index) => (steps[index] === Infinity ? outermost : steps[index]) === ring);
    const angleInside = (index: number): number => {
      const inner = (lists[index] ?? []).flatMap((other) => angles.get(other) ?? []);
      return inner.length === 0 ? 0 : inner.reduce((sum, angle) => sum + angle, 0) / inner.length;
    };
    const sorted = members
      .map((index) => ({ index, key: angleInside(index) }))
      .sort((a, b) => a.key - b.key || ((ids[a.index] ?? "") < (ids[b.index] ?? "") ? -1 : 1));
    // A full ring needs room for each of its members.
    if (ring > 0) radius = Math.max(radius + RING, (sorted.length * 24) / (2 * Math.PI));
    for (const [place, { index }] of sorted.entries()) {
      const angle = (place / sorted.length) * 2 * Math.PI;
      angles.set(index, angle);
      places.set(ids[index] ?? "", { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
    }
  }
  return places;
}

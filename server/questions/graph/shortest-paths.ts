import { byCodePoint } from "../../network/orders/by-code-point.js";

/** Gives every pair of a frontier node and a neighbour it leads to (backwards when `reverse`), once each. */
export type Steps = (frontier: readonly string[], reverse: boolean) => Promise<(readonly [string, string])[]>;

interface Side {
  /** The distance of every node reached so far. */
  readonly distance: Map<string, number>;
  frontier: string[];
  depth: number;
  readonly reverse: boolean;
}

/**
 * All shortest paths between two different nodes, as lists of node ids, in the order of those lists; the first `most`.
 * Bidirectional breadth-first search: each round expands the side with the smaller frontier by one question to `steps`,
 * so there are at most `maxLength` rounds. The paths are then read off the distances forwards, smallest id first, so
 * that no more than those asked for are ever built.
 */
export async function shortestPaths(
  from: string,
  to: string,
  maxLength: number,
  most: number,
  steps: Steps,
): Promise<string[][]> {
  const start: Side = { distance: new Map([[from, 0]]), frontier: [from], depth: 0, reverse: false };
  const end: Side = { distance: new Map([[to, 0]]), frontier: [to], depth: 0, reverse: true };
  /** Every step seen, forwards: node -> those it leads to. */
  const onward = new Map<string, Set<string>>();
  while (start.depth + end.depth < maxLength && start.frontier.length > 0 && end.frontier.length > 0) {
    const side = end.frontier.length < start.frontier.length ? end : start;
    const other = side === start ? end : start;
    if (await advance(side, other, onward, steps))
      return readOff(from, to, onward, start.depth + end.depth, most);
  }
  return [];
}

/** Expands one side by a step; true when it met the other. */
async function advance(
  side: Side,
  other: Side,
  onward: Map<string, Set<string>>,
  steps: Steps,
): Promise<boolean> {
  const reached = new Set<string>();
  let met = false;
  for (const [near, next] of await steps(side.frontier, side.reverse)) {
    if ((side.distance.get(next) ?? Infinity) <= side.depth) continue;
    const [a, b] = side.reverse ? [next, near] : [near, next];
    const known = onward.get(a);
    if (known) known.add(b);
    else onward.set(a, new Set([b]));
    reached.add(next);
    met ||= other.distance.has(next);
  }
  side.depth += 1;
  for (const id of reached) side.distance.set(id, side.depth);
  side.frontier = [...reached].sort(byCodePoint);
  return met;
}

/** Walks from the start over steps that lie on a shortest path only, in the order of ids. */
function readOff(
  from: string,
  to: string,
  onward: Map<string, Set<string>>,
  length: number,
  most: number,
): string[][] {
  const leads = leadsToEnd(to, onward, length);
  const paths: string[][] = [];
  const walk = (path: string[]): void => {
    const last = path.at(-1) as string;
    if (last === to) {
      paths.push([...path]);
      return;
    }
    for (const next of [...(onward.get(last) ?? [])].sort(byCodePoint)) {
      if (paths.length >= most) return;
      if (leads.get(next) === length - path.length) walk([...path, next]);
    }
  };
  walk([from]);
  return paths;
}

/** The distance to the end of every node that steps lead there from. */
function leadsToEnd(to: string, onward: Map<string, Set<string>>, length: number): Map<string, number> {
  const backward = new Map<string, string[]>();
  for (const [a, nexts] of onward)
    for (const b of nexts) {
      const list = backward.get(b);
      if (list) list.push(a);
      else backward.set(b, [a]);
    }
  const distance = new Map([[to, 0]]);
  let frontier = [to];
  for (let depth = 1; depth <= length && frontier.length > 0; depth++) {
    const reached: string[] = [];
    for (const id of frontier)
      for (const before of backward.get(id) ?? [])
        if (!distance.has(before)) {
          distance.set(before, depth);
          reached.push(before);
        }
    frontier = reached;
  }
  return distance;
}

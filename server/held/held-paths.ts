import type { Walk } from "../repositories/walk.js";
import type { HeldNetwork } from "./held-network.js";
import { eachStep } from "./held-networks.js";
import { type Admits, admitted } from "./held-walk.js";

/** What a search for paths is. */
export interface HeldSearch {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly walk: Walk;
}

interface Side {
  readonly distance: Map<number, number>;
  readonly admits: Admits;
  frontier: number[];
  depth: number;
}

/**
 * All shortest paths over the held network: the same lists of ids in the same order as `shortestPaths` gives, by the same
 * bidirectional breadth-first search. Undefined where an end is not held, or the walk asks for what is not held.
 */
export function heldShortestPaths(network: HeldNetwork, search: HeldSearch): string[][] | undefined {
  const [from, to] = [network.indexOf.get(search.from), network.indexOf.get(search.to)];
  const forwards = admitted(network, search.walk);
  const backwards = admitted(network, search.walk, true);
  if (from === undefined || to === undefined || !forwards || !backwards) return undefined;
  const start: Side = { distance: new Map([[from, 0]]), admits: forwards, frontier: [from], depth: 0 };
  const end: Side = { distance: new Map([[to, 0]]), admits: backwards, frontier: [to], depth: 0 };
  while (start.depth + end.depth < search.maxLength && start.frontier.length > 0 && end.frontier.length > 0) {
    const [side, other] = end.frontier.length < start.frontier.length ? [end, start] : [start, end];
    if (advance(network, side, other)) return readOff(network, from, start, end, search.first);
  }
  return [];
}

/** Expands one side by a step; true when it met the other. */
function advance(network: HeldNetwork, side: Side, other: Side): boolean {
  const reached: number[] = [];
  let met = false;
  side.depth += 1;
  for (const near of side.frontier)
    eachStep(network, near, side.admits, (far) => {
      if (side.distance.has(far)) return;
      side.distance.set(far, side.depth);
      reached.push(far);
      met ||= other.distance.has(far);
    });
  side.frontier = reached;
  return met;
}

/** Walks from the start over steps that lie on a shortest path only, in the order of ids. */
function readOff(network: HeldNetwork, from: number, start: Side, end: Side, most: number): string[][] {
  const length = start.depth + end.depth;
  const leads = leadsToEnd(network, start, end);
  const paths: string[][] = [];
  const id = (index: number): string => network.ids[index] as string;
  const walk = (path: readonly number[]): void => {
    const last = path.at(-1) as number;
    if (path.length > length) {
      paths.push(path.map(id));
      return;
    }
    const nexts = new Set<number>();
    eachStep(network, last, start.admits, (far) => {
      if (leads.get(far) === length - path.length) nexts.add(far);
    });
    for (const next of [...nexts].sort((a, b) => (id(a) < id(b) ? -1 : 1))) {
      if (paths.length >= most) return;
      walk([...path, next]);
    }
  };
  walk([from]);
  return paths;
}

/** The distance to the end of every node on a shortest path: of those that the end's side reached, then back to the start. */
function leadsToEnd(network: HeldNetwork, start: Side, end: Side): Map<number, number> {
  const leads = new Map(end.distance);
  let layer = [...end.distance.keys()].filter(
    (index) => end.distance.get(index) === end.depth && start.distance.get(index) === start.depth,
  );
  for (let depth = start.depth - 1; depth >= 0; depth--) {
    const before: number[] = [];
    for (const near of layer)
      eachStep(network, near, end.admits, (far) => {
        if (start.distance.get(far) !== depth || leads.has(far)) return;
        leads.set(far, start.depth + end.depth - depth);
        before.push(far);
      });
    layer = before;
  }
  return leads;
}

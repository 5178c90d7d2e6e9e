import { findComponents } from "./components.js";
import type { Network } from "./network.js";
import { at } from "../network/arrays/typed-array.js";

/** Two partners without whose contact a part of the network would fall into two. */
export interface Bridge {
  readonly a: number;
  readonly b: number;
  /** How many linkages the two have. */
  readonly linkages: number;
  /** How many stakeholders stand on the smaller side. */
  readonly cutsOff: number;
}

/** What holds a network together at one point only. */
export interface Cuts {
  /** How many others lose contact with the largest remaining part of theirs when the stakeholder goes; 0: no cut vertex. */
  readonly cutsOff: Int32Array;
  /** In the order of the walk. */
  readonly bridges: readonly Bridge[];
}

/** The state of a walk in depth: when each was met, how far back its branch reaches, how large the branch is. */
interface Depth {
  readonly met: Int32Array;
  readonly low: Int32Array;
  readonly branch: Int32Array;
  readonly parentArc: Int32Array;
  /** The arc that is followed next from each. */
  readonly next: Int32Array;
  /** The largest branch, and all branches, that hang on a stakeholder alone. */
  readonly largest: Int32Array;
  readonly hanging: Int32Array;
}

/**
 * Finds bridges and cut vertices in one walk in depth (Hopcroft and Tarjan, "Efficient algorithms for graph
 * manipulation", CACM 16, 1973), without recursion, since a path of a million would break any stack. Linear.
 */
export function findCuts(network: Network): Cuts {
  const { size } = network;
  const { of, sizes } = findComponents(network);
  const empty = (): Int32Array => new Int32Array(size);
  const depth: Depth = {
    met: empty(),
    low: empty(),
    branch: empty(),
    parentArc: empty().fill(-1),
    next: network.offsets.slice(),
    largest: empty(),
    hanging: empty(),
  };
  const bridges: Bridge[] = [];
  let clock = 0;
  for (let root = 0; root < size; root += 1)
    if (at(depth.met, root) === 0)
      clock = walkInDepth(network, root, clock, depth, at(sizes, at(of, root)), bridges);
  const cutsOff = Int32Array.from(of, (part, v) => {
    const others = at(sizes, part) - 1;
    const above = others - at(depth.hanging, v);
    return others - Math.max(above, at(depth.largest, v));
  });
  return { cutsOff, bridges };
}

function walkInDepth(
  network: Network,
  root: number,
  start: number,
  depth: Depth,
  partSize: number,
  bridges: Bridge[],
): number {
  const { offsets, partners } = network;
  const { met, low, branch, parentArc, next } = depth;
  const stack = [root];
  let clock = start;
  const enter = (v: number): void => {
    clock += 1;
    met[v] = clock;
    low[v] = clock;
    branch[v] = 1;
  };
  enter(root);
  for (let v = stack.at(-1); v !== undefined; v = stack.at(-1)) {
    const arc = at(next, v);
    if (arc < at(offsets, v + 1)) {
      next[v] = arc + 1;
      const partner = at(partners, arc);
      if (at(met, partner) === 0) {
        parentArc[partner] = arc;
        stack.push(partner);
        enter(partner);
      } else if (partner !== stack.at(-2)) low[v] = Math.min(at(low, v), at(met, partner));
    } else {
      stack.pop();
      const parent = stack.at(-1);
      if (parent !== undefined) leave(network, v, parent, depth, partSize, bridges);
    }
  }
  return clock;
}

/** Passes on what a finished branch found to the stakeholder it hangs on. */
function leave(
  { weights }: Network,
  v: number,
  parent: number,
  { met, low, branch, parentArc, largest, hanging }: Depth,
  partSize: number,
  bridges: Bridge[],
): void {
  const size = at(branch, v);
  branch[parent] = at(branch, parent) + size;
  low[parent] = Math.min(at(low, parent), at(low, v));
  if (at(low, v) >= at(met, parent)) {
    largest[parent] = Math.max(at(largest, parent), size);
    hanging[parent] = at(hanging, parent) + size;
  }
  if (at(low, v) > at(met, parent))
    bridges.push({
      a: Math.min(v, parent),
      b: Math.max(v, parent),
      linkages: at(weights, at(parentArc, v)),
      cutsOff: Math.min(size, partSize - size),
    });
}

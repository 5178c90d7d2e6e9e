import type { Network } from "../network.js";
import { add, addReal, at } from "../../network/arrays/typed-array.js";
import { adjustedRand, likenesses, overlap } from "./agreement.js";
import { leiden, type Partition } from "./leiden.js";
import { modularityByGroup } from "./modularity.js";
import { toWeightedGraph } from "./weighted-graph.js";

/** How communities are looked for. */
export interface CommunitySearch {
  readonly seed: number;
  /** Above 1: more and smaller communities; below: fewer and larger ones. */
  readonly resolution: number;
}

/** The best of several runs, and how far the others agree with it. */
export interface Communities {
  /** The community of each stakeholder: largest first, equals in the order of first members. */
  readonly groups: Int32Array;
  readonly sizes: Int32Array;
  /** Linkages inside each, and from it to others. */
  readonly inside: Float64Array;
  readonly outside: Float64Array;
  readonly modularity: number;
  /** What each adds to the modularity. */
  readonly shares: Float64Array;
  /** The mean adjusted Rand index of the best run and each other; 1 with one run. */
  readonly agreement: number;
  /** The mean likeness of each community to its nearest in the other runs. */
  readonly stability: Float64Array;
  readonly runs: number;
}

/** As many runs as a few seconds allow, from 2 to 10. */
const runsWithin = (network: Network): number =>
  Math.max(2, Math.min(10, Math.floor(900_000 / (network.size + network.partners.length + 1))));

/** Runs Leiden with seeds that follow from the given one, keeps the best modularity and compares the others with it. */
export function findCommunities(network: Network, { seed, resolution }: CommunitySearch): Communities {
  const runs = Array.from({ length: runsWithin(network) }, (_, run) =>
    leiden(network, { seed: seed * 1009 + run, resolution }),
  );
  const best = runs.reduce((a, b) => (b.modularity > a.modularity + 1e-12 ? b : a));
  const groups = largestFirst(best);
  const sizes = new Int32Array(best.count);
  for (const group of groups) add(sizes, group, 1);
  const others = runs.filter((run) => run !== best);
  const stability = new Float64Array(best.count);
  let agreement = 0;
  for (const other of others) {
    const common = overlap(groups, other.groups);
    agreement += adjustedRand(common) / others.length;
    likenesses(common).forEach((likeness, group) => {
      addReal(stability, group, likeness / others.length);
    });
  }
  const graph = toWeightedGraph(network);
  return {
    groups,
    sizes,
    ...countLinkages(network, groups, best.count),
    modularity: best.modularity,
    shares: modularityByGroup(graph, groups, resolution).slice(0, best.count),
    agreement,
    // Sums of shares may end just above 1.
    stability: stability.map((share) => Math.min(1, share)),
    runs: runs.length,
  };
}

function largestFirst({ groups, count }: Partition): Int32Array {
  const sizes = new Int32Array(count);
  for (const group of groups) add(sizes, group, 1);
  const order = Int32Array.from({ length: count }, (_, group) => group);
  order.sort((a, b) => at(sizes, b) - at(sizes, a) || a - b);
  const names = new Int32Array(count);
  order.forEach((group, place) => (names[group] = place));
  return groups.map((group) => at(names, group));
}

function countLinkages(
  { size, offsets, partners, weights }: Network,
  groups: Int32Array,
  count: number,
): Pick<Communities, "inside" | "outside"> {
  const inside = new Float64Array(count);
  const outside = new Float64Array(count);
  for (let v = 0; v < size; v += 1)
    for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1) {
      const same = at(groups, at(partners, arc)) === at(groups, v);
      // Both ends of an inner linkage count it.
      addReal(same ? inside : outside, at(groups, v), same ? at(weights, arc) / 2 : at(weights, arc));
    }
  return { inside, outside };
}

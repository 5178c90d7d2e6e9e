import type { Network } from "../network.js";
import { seededRandom } from "../seeded-random.js";
import { at } from "../../network/arrays/typed-array.js";
import { moveNodes } from "./local-moving.js";
import { modularityOf } from "./modularity.js";
import { refine } from "./refinement.js";
import { aggregate, renumber, toWeightedGraph, type WeightedGraph } from "./weighted-graph.js";

/** Gains of modularity below this do not start another round. */
const LEAST_GAIN = 1e-9;

/** How often it may start over from what it has; most is gained by the first two rounds. */
const roundsFor = (size: number): number => (size < 20_000 ? 10 : size < 150_000 ? 2 : 1);

/** The group of each stakeholder, numbered from 0 in the order of first members. */
export interface Partition {
  readonly groups: Int32Array;
  readonly count: number;
  readonly modularity: number;
}

/**
 * Groups with many linkages inside and few between, by modularity: the Leiden algorithm (Traag, Waltman and van Eck,
 * "From Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9, 2019). Each community is
 * connected. The same seed gives the same groups. Stakeholders without linkages are groups of their own.
 */
export function leiden(
  network: Network,
  { seed, resolution }: { seed: number; resolution: number },
): Partition {
  const graph = toWeightedGraph(network);
  const groups = Int32Array.from({ length: graph.size }, (_, v) => v);
  let count = graph.size;
  let modularity = modularityOf(graph, groups, resolution);
  if (graph.total === 0) return { groups, count, modularity };
  const random = seededRandom(seed);
  for (let round = 0; round < roundsFor(graph.size); round += 1) {
    const before = modularity;
    improve(graph, groups, resolution, random);
    count = renumber(groups);
    modularity = modularityOf(graph, groups, resolution);
    if (modularity < before + LEAST_GAIN) break;
  }
  return { groups, count, modularity };
}

/** One round: moves, refines and aggregates until every group is one node; `groups` changes in place. */
function improve(graph: WeightedGraph, groups: Int32Array, resolution: number, random: () => number): void {
  let level = graph;
  let levelGroups = groups.slice();
  // Which node of the present level each stakeholder is in.
  const nodes = Int32Array.from({ length: graph.size }, (_, v) => v);
  for (;;) {
    moveNodes(level, levelGroups, resolution, random);
    for (let v = 0; v < graph.size; v += 1) groups[v] = at(levelGroups, at(nodes, v));
    if (renumber(levelGroups) === level.size) return;
    const parts = refine(level, levelGroups, resolution, random);
    const count = renumber(parts);
    if (count === level.size) return;
    const next = new Int32Array(count);
    for (let node = 0; node < level.size; node += 1) next[at(parts, node)] = at(levelGroups, node);
    level = aggregate(level, parts, count);
    levelGroups = next;
    for (let v = 0; v < graph.size; v += 1) nodes[v] = at(parts, at(nodes, v));
  }
}

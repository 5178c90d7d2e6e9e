import { addReal, at, real } from "../../network/arrays/typed-array.js";
import type { WeightedGraph } from "./weighted-graph.js";

/**
 * The share of linkages inside groups above what chance would put there (Newman and Girvan, Physical Review E 69, 2004;
 * with a resolution: Reichardt and Bornholdt, 2006). Linear; 0 without linkages. Groups are numbered below the size.
 */
export function modularityOf(graph: WeightedGraph, groups: Int32Array, resolution: number): number {
  return modularityByGroup(graph, groups, resolution).reduce((sum, part) => sum + part, 0);
}

/** What each group adds to the modularity. */
export function modularityByGroup(
  { size, offsets, partners, weights, strengths, total }: WeightedGraph,
  groups: Int32Array,
  resolution: number,
): Float64Array {
  const inside = new Float64Array(size);
  const all = new Float64Array(size);
  for (let v = 0; v < size; v += 1) {
    addReal(all, at(groups, v), real(strengths, v));
    for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1)
      if (at(groups, at(partners, arc)) === at(groups, v)) addReal(inside, at(groups, v), real(weights, arc));
  }
  if (total === 0) return inside;
  return inside.map((weight, group) => weight / total - resolution * (real(all, group) / total) ** 2);
}

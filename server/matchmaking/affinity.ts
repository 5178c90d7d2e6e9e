import type { PartnerGraph } from "./partner-graph.js";
import { at, real, single } from "../analytics/typed-array.js";

/** Pulls ratios of rarely met pairs of classes towards 1. */
const SMOOTHING = 20;

/** Observed over expected weight of the pairs between classes (places, or groups of stakeholders). */
export interface Affinity {
  /** The ratio for two classes; 1 where nothing is known. */
  ratio(one: number, other: number): number;
  /** A class's share of all pair weight, 0 to 1. */
  share(one: number): number;
}

/** Counts pair weight between classes; `classOf` gives -1 for stakeholders without one. Linear in the pairs. */
export function affinity(graph: PartnerGraph, classOf: Int32Array, classes: number): Affinity {
  const totals = new Float64Array(classes);
  const between = new Map<number, number>();
  let total = 0;
  for (let one = 0; one < classOf.length; one++) {
    const own = at(classOf, one);
    if (own < 0) continue;
    for (let e = at(graph.pairs.offsets, one); e < at(graph.pairs.offsets, one + 1); e++) {
      const other = at(classOf, at(graph.pairs.columns, e));
      if (other < 0) continue;
      const weight = single(graph.pairs.values, e);
      const key = own * classes + other;
      between.set(key, (between.get(key) ?? 0) + weight);
      totals[own] = real(totals, own) + weight;
      total += weight;
    }
  }
  const share = (one: number): number => (one < 0 || total === 0 ? 0 : real(totals, one) / total);
  return {
    share,
    ratio: (one, other) => {
      if (one < 0 || other < 0) return 1;
      const expected = share(one) * share(other) * total;
      return ((between.get(one * classes + other) ?? 0) + SMOOTHING) / (expected + SMOOTHING);
    },
  };
}

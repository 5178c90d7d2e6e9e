import type { PartnerGraph } from "./partner-graph.js";
import { ENTRIES_A_STEP, type Steps } from "../network/steps.js";
import { at, real, single } from "../network/typed-array.js";

/** Pulls ratios of rarely met pairs of classes towards 1. */
const SMOOTHING = 20;

/** Observed over expected weight of the pairs between classes (places, or groups of stakeholders). */
export interface Affinity {
  /** The ratio for two classes; 1 where nothing is known. */
  ratio(one: number, other: number): number;
  /** A class's share of all pair weight, 0 to 1. */
  share(one: number): number;
}

/** Up to so many classes every two have a place of their own. */
const MOST_DENSE = 1_000;

/** Counts pair weight between classes; `classOf` gives -1 for stakeholders without one. Linear in the pairs. */
export function* affinitySteps(graph: PartnerGraph, classOf: Int32Array, classes: number): Steps<Affinity> {
  const totals = new Float64Array(classes);
  const dense = new Float64Array(classes <= MOST_DENSE ? classes * classes : 0);
  const sparse = new Map<number, number>();
  const { offsets, columns, values } = graph.pairs;
  let total = 0;
  for (let one = 0, since = 0; one < classOf.length; one++) {
    const own = at(classOf, one);
    if (own < 0) continue;
    const end = at(offsets, one + 1);
    for (let e = at(offsets, one); e < end; e++) {
      const other = at(classOf, at(columns, e));
      if (other < 0) continue;
      const weight = single(values, e);
      const key = own * classes + other;
      if (dense.length > 0) dense[key] = real(dense, key) + weight;
      else sparse.set(key, (sparse.get(key) ?? 0) + weight);
      totals[own] = real(totals, own) + weight;
      total += weight;
    }
    if (end - since < ENTRIES_A_STEP) continue;
    since = end;
    yield;
  }
  const between = (key: number): number => dense[key] ?? sparse.get(key) ?? 0;
  const share = (one: number): number => (one < 0 || total === 0 ? 0 : real(totals, one) / total);
  return {
    share,
    ratio: (one, other) => {
      if (one < 0 || other < 0) return 1;
      const expected = share(one) * share(other) * total;
      return (between(one * classes + other) + SMOOTHING) / (expected + SMOOTHING);
    },
  };
}

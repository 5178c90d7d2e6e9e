import { toShared } from "../../network/arrays/shared-arrays.js";
import { ENTRIES_A_STEP, type Steps } from "../../network/turns/steps.js";
import { at, real, single } from "../../network/arrays/typed-array.js";
import type { PartnerGraph } from "./partner-graph.js";

/** Pulls ratios of rarely met pairs of classes towards 1. */
const SMOOTHING = 20;

/** Weight of the pairs between classes (places, or groups of stakeholders). */
export interface Affinity {
  readonly classes: number;
  /** All pair weight, and that of each class. */
  readonly total: number;
  readonly totals: Float64Array;
  /** Between every two classes, where these are few; else by ascending keys (one class times `classes` and the other). */
  readonly dense: Float64Array;
  readonly keys: Float64Array;
  readonly sums: Float64Array;
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
  const keys = Float64Array.from(sparse.keys()).sort();
  return {
    classes,
    total,
    totals: toShared(totals),
    dense: toShared(dense),
    keys: toShared(keys),
    sums: toShared(keys.map((key) => sparse.get(key) ?? 0)),
  };
}

/** A class's share of all pair weight, 0 to 1. */
export const shareOf = ({ totals, total }: Affinity, one: number): number =>
  one < 0 || total === 0 ? 0 : real(totals, one) / total;

/** Observed over expected weight between two classes; 1 where nothing is known. */
export function ratioOf(affinity: Affinity, one: number, other: number): number {
  if (one < 0 || other < 0) return 1;
  const expected = shareOf(affinity, one) * shareOf(affinity, other) * affinity.total;
  return (weightBetween(affinity, one * affinity.classes + other) + SMOOTHING) / (expected + SMOOTHING);
}

function weightBetween({ dense, keys, sums }: Affinity, key: number): number {
  if (dense.length > 0) return real(dense, key);
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (real(keys, middle) < key) low = middle + 1;
    else high = middle;
  }
  return low < keys.length && real(keys, low) === key ? real(sums, low) : 0;
}

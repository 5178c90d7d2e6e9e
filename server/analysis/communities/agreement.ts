import { at, real } from "../../network/arrays/typed-array.js";

/** How often two partitions put a stakeholder into the same pair of groups. */
export interface Overlap {
  readonly pairs: ReadonlyMap<number, number>;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** The factor of the first group in a key of `pairs`. */
  readonly base: number;
}

const sizes = (groups: Int32Array): Int32Array => {
  const counts = new Int32Array(groups.reduce((most, group) => Math.max(most, group), -1) + 1);
  for (const group of groups) counts[group] = at(counts, group) + 1;
  return counts;
};

/** Counts the common members of each pair of groups; linear. */
export function overlap(a: Int32Array, b: Int32Array): Overlap {
  const [first, second] = [sizes(a), sizes(b)];
  const base = second.length;
  const pairs = new Map<number, number>();
  for (let v = 0; v < a.length; v += 1) {
    const key = at(a, v) * base + at(b, v);
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  return { pairs, first, second, base };
}

const pairsOf = (counts: Iterable<number>): number => {
  let sum = 0;
  for (const count of counts) sum += (count * (count - 1)) / 2;
  return sum;
};

/**
 * How well two partitions agree, chance taken out: 1 when they are the same, about 0 when unrelated (the adjusted Rand
 * index of Hubert and Arabie, Journal of Classification 2, 1985).
 */
export function adjustedRand({ pairs, first, second }: Overlap): number {
  const all = pairsOf([first.reduce((sum, count) => sum + count, 0)]);
  const [a, b] = [pairsOf(first), pairsOf(second)];
  const expected = all === 0 ? 0 : (a * b) / all;
  const most = (a + b) / 2;
  return most === expected ? 1 : (pairsOf(pairs.values()) - expected) / (most - expected);
}

/**
 * For each group of the first partition, how much it has in common with the most similar group of the second: members
 * of both over members of either (Hennig, "Cluster-wise assessment of cluster stability", CSDA 52, 2007).
 */
export function likenesses({ pairs, first, second, base }: Overlap): Float64Array {
  const best = new Float64Array(first.length);
  for (const [key, common] of pairs) {
    const [a, b] = [Math.floor(key / base), key % base];
    best[a] = Math.max(real(best, a), common / (at(first, a) + at(second, b) - common));
  }
  return best;
}

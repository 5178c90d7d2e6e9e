import { at, real } from "../server/network/arrays/typed-array.js";
import { seededRandom } from "../server/analysis/seeded-random.js";

/** What one seeker's ranking was worth. */
export interface Figures {
  readonly precision10: number;
  readonly recall50: number;
  readonly reciprocalRank: number;
  readonly hit10: number;
  readonly averagePrecision: number;
  readonly auc: number;
  /** Share of the top 10 that are among the 50 best connected. */
  readonly hubShare: number;
  readonly top10: readonly number[];
}

const NOISE = (() => {
  const next = seededRandom(2018);
  return Float64Array.from({ length: 60_000 }, () => next() * 1e-9);
})();

/** Judges a ranking of all candidates; ties are broken at random, the same way every time. */
export function judge(
  scores: ArrayLike<number>,
  candidates: readonly number[],
  found: ReadonlySet<number>,
  hubs: ReadonlySet<number>,
): Figures {
  let largest = 1e-300;
  for (const one of candidates) largest = Math.max(largest, Math.abs(scores[one] ?? 0));
  const value = (one: number): number => (scores[one] ?? 0) + real(NOISE, one) * largest;
  const hits = Float64Array.from(found, value).sort().reverse();
  const above = new Int32Array(hits.length + 1);
  const top: [number, number][] = [];
  for (const one of candidates) {
    const own = value(one);
    if (top.length < 10 || own > (top[9]?.[0] ?? 0)) insert(top, own, one);
    let [low, high] = [0, hits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (real(hits, middle) < own) high = middle;
      else low = middle + 1;
    }
    above[low] = at(above, low) + 1;
  }
  return {
    ...summarise(above, hits.length, candidates.length),
    hubShare: top.filter(([, one]) => hubs.has(one)).length / 10,
    top10: top.map(([, one]) => one),
  };
}

function insert(top: [number, number][], own: number, one: number): void {
  let place = top.length;
  while (place > 0 && (top[place - 1]?.[0] ?? 0) < own) place--;
  top.splice(place, 0, [own, one]);
  if (top.length > 10) top.pop();
}

function summarise(above: Int32Array, hits: number, candidates: number): Omit<Figures, "hubShare" | "top10"> {
  let [higher, precision10, recall50, averagePrecision, wins, first] = [0, 0, 0, 0, 0, 0];
  for (let j = 0; j < hits; j++) {
    higher += at(above, j);
    const rank = higher + 1;
    if (j === 0) first = rank;
    if (rank <= 10) precision10++;
    if (rank <= 50) recall50++;
    averagePrecision += (j + 1) / rank / hits;
    wins += candidates - hits - (rank - 1 - j);
  }
  return {
    precision10: precision10 / 10,
    recall50: recall50 / hits,
    reciprocalRank: 1 / first,
    hit10: precision10 > 0 ? 1 : 0,
    averagePrecision,
    auc: wins / (hits * (candidates - hits)),
  };
}

import { real } from "../server/network/arrays/typed-array.js";
import { seededRandom } from "../server/analysis/seeded-random.js";

/** A value with its 95% interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 2_000;

/** The mean over seekers, resampling seekers. */
export const meanInterval = (values: readonly number[]): Interval =>
  intervalOf(values, (draw) => sumOf(values, draw) / draw.length);

/** The ratio of two means over the same seekers, resampling both together. */
export const ratioInterval = (values: readonly number[], than: readonly number[]): Interval =>
  intervalOf(values, (draw) => sumOf(values, draw) / sumOf(than, draw));

const sumOf = (values: readonly number[], draw: Int32Array): number =>
  draw.reduce((sum, i) => sum + (values[i] ?? 0), 0);

function intervalOf(values: readonly number[], statistic: (draw: Int32Array) => number): Interval {
  const next = seededRandom(95);
  const all = Int32Array.from(values.keys());
  const draws = Float64Array.from({ length: DRAWS }, () =>
    statistic(all.map(() => Math.floor(next() * values.length))),
  ).sort();
  return {
    value: statistic(all),
    low: real(draws, Math.floor(DRAWS * 0.025)),
    high: real(draws, Math.floor(DRAWS * 0.975)),
  };
}

import { at, byte, real, single } from "../../network/arrays/typed-array.js";

/**
 * Lists to learn from: one list per seeker, one row per candidate. A row's features are the worths of all scores; its
 * block is the pair of kinds whose weights apply. `weight` is 1 over the chance with which the row was drawn.
 */
export interface Lists {
  readonly features: Float32Array;
  readonly width: number;
  readonly blocks: Uint8Array;
  readonly blockCount: number;
  readonly found: Uint8Array;
  readonly weight: Float32Array;
  /** Where each list begins, and the end of the last. */
  readonly starts: Int32Array;
}

export interface FitOptions {
  /** Pulls the weights of a block towards `towards`, or towards 0. */
  readonly ridge: number;
  readonly towards?: Float64Array;
  /** Features that may have a weight. */
  readonly active: readonly boolean[];
}

interface Moments {
  readonly loss: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

const MAX_STEPS = 15;

/**
 * Fits weights of 0 or more by the listwise soft-max likelihood (ListNet's top-one form; McFadden's conditional
 * logit), every seeker weighing the same, by projected Newton steps. Unlike a logistic fit it spends nothing on how
 * many partners a seeker finds. Returns blockCount * width weights. Deterministic.
 */
export function fitWeights(lists: Lists, options: FitOptions): Float64Array {
  const size = lists.blockCount * lists.width;
  const target = Float64Array.from({ length: size }, (_, i) => options.towards?.[i % lists.width] ?? 0);
  const free = Array.from({ length: size }, (_, i) => options.active[i % lists.width] === true);
  let weights = Float64Array.from(target, (value, i) => (free[i] === true ? value || 0.05 : 0));
  const penalty = (w: Float64Array): number =>
    w.reduce((sum, x, i) => sum + 0.5 * options.ridge * (x - real(target, i)) ** 2, 0);
  let now = moments(lists, weights, true);
  for (let step = 0; step < MAX_STEPS; step++) {
    for (let i = 0; i < size; i++) {
      now.gradient[i] = real(now.gradient, i) + options.ridge * (real(weights, i) - real(target, i));
      now.hessian[i * size + i] = real(now.hessian, i * size + i) + options.ridge + 1e-6;
    }
    const move = projectedStep(now, weights, free);
    const before = now.loss + penalty(weights);
    let next = weights;
    let after = before;
    for (let length = 1; length > 1e-3 && after >= before; length /= 2) {
      next = weights.map((x, i) => x + length * real(move, i));
      after = moments(lists, next, false).loss + penalty(next);
    }
    if (after >= before) break;
    weights = next;
    if (before - after < 1e-5 * Math.abs(before)) break;
    now = moments(lists, weights, true);
  }
  return weights;
}

/** The minimum of the quadratic model with all weights at or above 0, by coordinate descent. */
function projectedStep(
  { gradient, hessian }: Moments,
  weights: Float64Array,
  free: readonly boolean[],
): Float64Array {
  const size = weights.length;
  const move = new Float64Array(size);
  for (let round = 0; round < 2_000; round++) {
    let largest = 0;
    for (let i = 0; i < size; i++) {
      if (free[i] !== true) continue;
      let slope = real(gradient, i);
      for (let j = 0; j < size; j++) slope += real(hessian, i * size + j) * real(move, j);
      const next = Math.max(-real(weights, i), real(move, i) - slope / real(hessian, i * size + i));
      largest = Math.max(largest, Math.abs(next - real(move, i)));
      move[i] = next;
    }
    if (largest < 1e-7) break;
  }
  return move;
}

function moments(lists: Lists, weights: Float64Array, second: boolean): Moments {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(second ? size * size : 0);
  const total = { loss: 0, gradient, hessian };
  for (let list = 0; list + 1 < lists.starts.length; list++)
    total.loss += addList(
      lists,
      weights,
      at(lists.starts, list),
      at(lists.starts, list + 1),
      second ? total : undefined,
    );
  if (second)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < i; j++) hessian[j * size + i] = real(hessian, i * size + j);
  return total;
}

/** Adds one list to the moments and returns its loss; lists in which nobody was found say nothing. */
function addList(lists: Lists, weights: Float64Array, start: number, end: number, total?: Moments): number {
  const { width, features, blocks, found, weight } = lists;
  const chance = new Float64Array(end - start);
  let [highest, hits] = [-Infinity, 0];
  for (let row = start; row < end; row++) {
    let score = 0;
    const offset = byte(blocks, row) * width;
    for (let k = 0; k < width; k++) score += real(weights, offset + k) * single(features, row * width + k);
    chance[row - start] = score;
    highest = Math.max(highest, score);
    hits += byte(found, row);
  }
  if (hits === 0) return 0;
  let [sum, loss] = [0, 0];
  for (let row = start; row < end; row++) {
    const score = real(chance, row - start) - highest;
    if (found[row] === 1) loss -= score / hits;
    sum += chance[row - start] = single(weight, row) * Math.exp(score);
  }
  if (total !== undefined) addMoments(lists, start, chance, sum, hits, total);
  return loss + Math.log(sum);
}

function addMoments(
  lists: Lists,
  start: number,
  chance: Float64Array,
  sum: number,
  hits: number,
  total: Moments,
): void {
  const { width, features, blocks, found } = lists;
  const { gradient, hessian } = total;
  const size = gradient.length;
  const mean = new Float64Array(size);
  for (let i = 0; i < chance.length; i++) {
    const row = start + i;
    const p = real(chance, i) / sum;
    const offset = byte(blocks, row) * width;
    const feature = row * width;
    const seen = found[row] === 1 ? 1 / hits : 0;
    if (p < 1e-7 && seen === 0) continue;
    for (let k = 0; k < width; k++) {
      const x = single(features, feature + k);
      if (x === 0) continue;
      mean[offset + k] = real(mean, offset + k) + p * x;
      gradient[offset + k] = real(gradient, offset + k) + (p - seen) * x;
      const line = (offset + k) * size + offset;
      for (let l = 0; l <= k; l++)
        hessian[line + l] = real(hessian, line + l) + p * x * single(features, feature + l);
    }
  }
  for (let i = 0; i < size; i++)
    if (mean[i] !== 0)
      for (let j = 0; j <= i; j++)
        hessian[i * size + j] = real(hessian, i * size + j) - real(mean, i) * real(mean, j);
}

import type { Awaitable } from "../../store/awaitable.js";
import { inTurns } from "./in-turns.js";
import type { Steps } from "./steps.js";
import { at } from "../arrays/typed-array.js";

/** Elements that are sorted at once, a millisecond of work where ids are compared, and merged between two yields. */
const RUN = 1_024;
const MERGED = 4_096;

type Compare = (a: number, b: number) => number;

/** The numbers of a list in an order, by merge sort; other work goes on in between. Runs that are sorted are left as they are. */
export const sortInSlices = (
  numbers: Int32Array,
  compare: Compare,
  signal?: AbortSignal,
): Awaitable<Int32Array> => inTurns(sortSteps(numbers, compare), signal);

/** The same in steps. */
export function* sortSteps(numbers: Int32Array, compare: Compare): Steps<Int32Array> {
  let sorted: Int32Array = numbers.slice();
  for (let start = 0; start < sorted.length; start += RUN) {
    const run = sorted.subarray(start, start + RUN);
    if (!isSorted(run, compare)) run.sort(compare);
    yield;
  }
  for (let width = RUN; width < sorted.length; width *= 2) sorted = yield* merged(sorted, width, compare);
  return sorted;
}

function isSorted(run: Int32Array, compare: Compare): boolean {
  for (let place = 1; place < run.length; place++)
    if (compare(at(run, place - 1), at(run, place)) > 0) return false;
  return true;
}

/** Merges neighbouring runs of this width. */
function* merged(runs: Int32Array, width: number, compare: Compare): Steps<Int32Array> {
  const result = new Int32Array(runs.length);
  for (let start = 0; start < runs.length; start += 2 * width) {
    const middle = Math.min(start + width, runs.length);
    const end = Math.min(start + 2 * width, runs.length);
    if (middle >= end || compare(at(runs, middle - 1), at(runs, middle)) <= 0) {
      result.set(runs.subarray(start, end), start);
      yield;
      continue;
    }
    let [left, right] = [start, middle];
    for (let place = start; place < end; place++) {
      const takesLeft = right >= end || (left < middle && compare(at(runs, left), at(runs, right)) <= 0);
      result[place] = at(runs, takesLeft ? left++ : right++);
      if (place % MERGED === 0) yield;
    }
  }
  return result;
}

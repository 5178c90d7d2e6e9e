import { setImmediate } from "node:timers/promises";
import { at } from "./typed-array.js";

/** Elements sorted or merged before the event loop has its turn: some ten milliseconds. */
const SLICE = 16_384;

type Compare = (a: number, b: number) => number;

/** The numbers of a list in an order, by merge sort; other work goes on in between. Runs that are sorted are left as they are. */
export async function sortInSlices(numbers: Int32Array, compare: Compare): Promise<Int32Array> {
  let sorted: Int32Array = numbers.slice();
  for (let start = 0; start < sorted.length; start += SLICE) {
    const run = sorted.subarray(start, start + SLICE);
    if (!isSorted(run, compare)) run.sort(compare);
    await setImmediate();
  }
  for (let width = SLICE; width < sorted.length; width *= 2) sorted = await merged(sorted, width, compare);
  return sorted;
}

function isSorted(run: Int32Array, compare: Compare): boolean {
  for (let place = 1; place < run.length; place++)
    if (compare(at(run, place - 1), at(run, place)) > 0) return false;
  return true;
}

/** Merges neighbouring runs of this width. */
async function merged(runs: Int32Array, width: number, compare: Compare): Promise<Int32Array> {
  const result = new Int32Array(runs.length);
  for (let start = 0; start < runs.length; start += 2 * width) {
    const middle = Math.min(start + width, runs.length);
    const end = Math.min(start + 2 * width, runs.length);
    if (middle >= end || compare(at(runs, middle - 1), at(runs, middle)) <= 0) {
      result.set(runs.subarray(start, end), start);
      await setImmediate();
      continue;
    }
    let [left, right] = [start, middle];
    for (let place = start; place < end; place++) {
      const takesLeft = right >= end || (left < middle && compare(at(runs, left), at(runs, right)) <= 0);
      result[place] = at(runs, takesLeft ? left++ : right++);
      if (place % SLICE === 0) await setImmediate();
    }
  }
  return result;
}

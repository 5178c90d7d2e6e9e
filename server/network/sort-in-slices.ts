import { setImmediate } from "node:timers/promises";
import { at } from "./typed-array.js";

/** Elements sorted or merged before the event loop has its turn: some ten milliseconds. */
const SLICE = 16_384;

/** The numbers from 0 to `count` - 1 in an order, by merge sort; other work goes on in between. */
export async function sortInSlices(
  count: number,
  compare: (a: number, b: number) => number,
): Promise<Int32Array> {
  let sorted: Int32Array = Int32Array.from({ length: count }, (_, index) => index);
  for (let start = 0; start < count; start += SLICE) {
    sorted.subarray(start, start + SLICE).sort(compare);
    await setImmediate();
  }
  for (let width = SLICE; width < count; width *= 2) sorted = await merged(sorted, width, compare);
  return sorted;
}

/** Merges neighbouring runs of this width. */
async function merged(
  runs: Int32Array,
  width: number,
  compare: (a: number, b: number) => number,
): Promise<Int32Array> {
  const result = new Int32Array(runs.length);
  for (let start = 0; start < runs.length; start += 2 * width) {
    const middle = Math.min(start + width, runs.length);
    const end = Math.min(start + 2 * width, runs.length);
    let [left, right] = [start, middle];
    for (let place = start; place < end; place++) {
      const takesLeft = right >= end || (left < middle && compare(at(runs, left), at(runs, right)) <= 0);
      result[place] = at(runs, takesLeft ? left++ : right++);
      if (place % SLICE === 0) await setImmediate();
    }
  }
  return result;
}

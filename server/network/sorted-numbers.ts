import { at } from "./typed-array.js";

type Compare = (a: number, b: number) => number;

/**
 * A sorted list after some of its numbers have changed: those that changed are taken out, and those of them that are still
 * there put in where they belong now. Moves the rest; compares only what changed.
 */
export function patchedOrder(
  order: Int32Array,
  changed: ReadonlySet<number>,
  present: readonly number[],
  compare: Compare,
): Int32Array {
  if (changed.size === 0) return order;
  const kept = order.filter((index) => !changed.has(index));
  const fresh = Int32Array.from(present).sort(compare);
  const after = new Int32Array(kept.length + fresh.length);
  let copied = 0;
  fresh.forEach((index, place) => {
    const next = firstWhere(kept, (other) => compare(index, other) < 0, copied);
    after.set(kept.subarray(copied, next), copied + place);
    after[next + place] = index;
    copied = next;
  });
  after.set(kept.subarray(copied), copied + fresh.length);
  return after;
}

/** The first place from which on a condition holds; it must hold for all after one that it holds for. */
export function firstWhere(
  list: Int32Array,
  holds: (index: number) => boolean,
  from = 0,
  to = list.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(at(list, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where each number stands in an order; -1 where it does not. */
export function placesOf(order: Int32Array, count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  order.forEach((index, place) => (places[index] = place));
  return places;
}

import { copySteps, longerCopy } from "./shared-arrays.js";
import { sortSteps } from "../turns/sort-in-slices.js";
import { ENTRIES_A_STEP, ROWS_A_STEP, type Steps } from "../turns/steps.js";
import { at } from "./typed-array.js";

type Compare = (a: number, b: number) => number;

/** Which numbers leave a sorted list, and which come into it; one that moves does both. */
export interface Moves {
  readonly leaving: readonly number[];
  readonly coming: readonly number[];
}

/** A sorted list after some have left and others have come. Copies the rest; compares only those that come. */
export function* patchedOrder(
  order: Int32Array,
  { leaving, coming }: Moves,
  compare: Compare,
): Steps<Int32Array> {
  if (leaving.length + coming.length === 0) return order;
  const kept = leaving.length === 0 ? order : yield* without(order, leaving);
  const fresh = yield* sortSteps(Int32Array.from(coming), compare);
  const after = new Int32Array(kept.length + fresh.length);
  let copied = 0;
  for (const [place, index] of fresh.entries()) {
    const next = firstWhere(kept, (other) => compare(index, other) < 0, copied);
    yield* copySteps(kept.subarray(copied, next), after, copied + place);
    after[next + place] = index;
    copied = next;
    if (place % ROWS_A_STEP === 0) yield;
  }
  yield* copySteps(kept.subarray(copied), after, copied + fresh.length);
  return after;
}

/** A list without some of its numbers. */
function* without(list: Int32Array, leaving: readonly number[]): Steps<Int32Array> {
  const leaves = new Uint8Array(leaving.reduce((most, index) => Math.max(most, index), 0) + 1);
  for (const index of leaving) leaves[index] = 1;
  const kept = new Int32Array(list.length);
  let count = 0;
  for (let place = 0; place < list.length; place++) {
    const index = at(list, place);
    if (leaves[index] !== 1) kept[count++] = index;
    if (place % ENTRIES_A_STEP === 0) yield;
  }
  return kept.subarray(0, count);
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
export function* placesOf(order: Int32Array, count: number): Steps<Int32Array> {
  const places = new Int32Array(count).fill(-1);
  for (let place = 0; place < order.length; place++) {
    places[at(order, place)] = place;
    if (place % ENTRIES_A_STEP === 0) yield;
  }
  return places;
}

/** The same after an order has changed. */
export function* patchedPlaces(
  before: { readonly order: Int32Array; readonly places: Int32Array },
  after: Int32Array,
  count: number,
  leaving: readonly number[],
): Steps<Int32Array> {
  const places = yield* longerCopy(before.places, count);
  places.fill(-1, before.places.length);
  for (let place = 0; place < after.length; place++) {
    const index = at(after, place);
    if (index !== before.order[place]) places[index] = place;
    if (place % ENTRIES_A_STEP === 0) yield;
  }
  for (const index of leaving) if (after[at(places, index)] !== index) places[index] = -1;
  return places;
}

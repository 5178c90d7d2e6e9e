import type { Ids } from "../ids.js";
import { inTurns } from "../turns/in-turns.js";
import { patchedOrder, patchedPlaces, placesOf } from "../arrays/sorted-numbers.js";
import { sortInSlices } from "../turns/sort-in-slices.js";
import type { Steps } from "../turns/steps.js";

/** Those who are there, by id: 8 bytes each. */
export interface IdOrder {
  readonly order: Int32Array;
  /** Where each number stands in the order; -1 for what is gone. */
  readonly places: Int32Array;
}

/** Sorts all of a network that nobody has left; other work goes on in between. */
export async function idOrderOf(ids: Ids): Promise<IdOrder> {
  const numbers = new Int32Array(ids.length).map((_, index) => index);
  const order = await sortInSlices(numbers, (a, b) => ids.compare(a, b));
  return { order, places: await inTurns(placesOf(order, ids.length)) };
}

/** The order after some have come or gone; the same where nobody has. */
export function* patchedIdOrder(
  before: IdOrder,
  ids: Ids,
  changed: readonly number[],
  isThere: (index: number) => boolean,
): Steps<IdOrder> {
  const was = (index: number): boolean => (before.places[index] ?? -1) >= 0;
  const leaving = changed.filter((index) => was(index) && !isThere(index));
  const coming = changed.filter((index) => !was(index) && isThere(index));
  if (leaving.length + coming.length === 0 && ids.length === before.places.length) return before;
  const order = yield* patchedOrder(before.order, { leaving, coming }, (a, b) => ids.compare(a, b));
  return { order, places: yield* patchedPlaces(before, order, ids.length, leaving) };
}

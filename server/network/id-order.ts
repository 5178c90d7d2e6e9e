import type { Ids } from "./ids.js";
import { patchedOrder, placesOf } from "./sorted-numbers.js";
import { sortInSlices } from "./sort-in-slices.js";

/** Those who are there, by id: 8 bytes each. */
export interface IdOrder {
  readonly order: Int32Array;
  /** Where each number stands in the order; -1 for what is gone. */
  readonly places: Int32Array;
}

/** Sorts those who are there. */
export async function idOrderOf(ids: Ids, isThere: (index: number) => boolean): Promise<IdOrder> {
  const members = Int32Array.from({ length: ids.length }, (_, index) => index).filter(isThere);
  const order = await sortInSlices(members, (a, b) => ids.compare(a, b));
  return { order, places: placesOf(order, ids.length) };
}

/** The order after some have come or gone; the same where nobody has. */
export function patchedIdOrder(
  before: IdOrder,
  ids: Ids,
  changed: readonly number[],
  isThere: (index: number) => boolean,
): IdOrder {
  const was = (index: number): boolean => (before.places[index] ?? -1) >= 0;
  const moved = changed.filter((index) => was(index) !== isThere(index));
  if (moved.length === 0 && ids.length === before.places.length) return before;
  const order = patchedOrder(before.order, new Set(moved), moved.filter(isThere), (a, b) =>
    ids.compare(a, b),
  );
  return { order, places: placesOf(order, ids.length) };
}

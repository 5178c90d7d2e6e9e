import { byCodePoint } from "./orders/by-code-point.js";
import { sharedInt32 } from "./arrays/shared-arrays.js";
import { at } from "./arrays/typed-array.js";

/** Ids by number, as an array gives them. */
export interface Ids {
  readonly length: number;
  at(index: number): string | undefined;
}

/**
 * The place of each stakeholder in the order of ids. Linear where they are numbered in that order, or where `before` holds
 * the places of all but the last few; sorts otherwise.
 */
export function idPlaces(ids: Ids, before?: Int32Array): Int32Array {
  if (before?.length === ids.length) return before;
  const idAt = (index: number): string => ids.at(index) ?? "";
  const known = before === undefined ? ascendingStart(ids) : orderOf(before);
  const rest = Int32Array.from({ length: ids.length - known.length }, (_, i) => known.length + i);
  rest.sort((a, b) => byCodePoint(idAt(a), idAt(b)));
  const places = sharedInt32(ids.length);
  for (let place = 0, i = 0, j = 0; place < ids.length; place++) {
    const isKnown =
      j === rest.length || (i < known.length && byCodePoint(idAt(at(known, i)), idAt(at(rest, j))) < 0);
    places[isKnown ? at(known, i++) : at(rest, j++)] = place;
  }
  return places;
}

function orderOf(places: Int32Array): Int32Array {
  const order = new Int32Array(places.length);
  places.forEach((place, index) => (order[place] = index));
  return order;
}

/** Those from the first on that are numbered in the order of their ids. */
function ascendingStart(ids: Ids): Int32Array {
  let end = Math.min(1, ids.length);
  while (end < ids.length && byCodePoint(ids.at(end - 1) ?? "", ids.at(end) ?? "") < 0) end++;
  return Int32Array.from({ length: end }, (_, i) => i);
}

const known = new WeakMap<Ids, Int32Array>();

/** The same of a list that does not change; worked out once for each. */
export function placesByName(names: Ids): Int32Array {
  const places = known.get(names) ?? idPlaces(names);
  known.set(names, places);
  return places;
}

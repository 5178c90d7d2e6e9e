import type { Network } from "./network.js";
import { at } from "../network/arrays/typed-array.js";

/** Room for walks from one stakeholder after another, used again by each. */
export interface Walk {
  /** How many steps away each stakeholder is; -1 where not reached. */
  readonly distances: Int32Array;
  /** Who was reached, nearest first. */
  readonly reached: Int32Array;
}

/** Room for walks through a network of this size. */
export const createWalk = (size: number): Walk => ({
  distances: new Int32Array(size).fill(-1),
  reached: new Int32Array(size),
});

/** Walks from a stakeholder to all it is connected with; gives how many were reached, itself included. */
export function walkFrom(source: number, { offsets, partners }: Network, walk: Walk): number {
  const { distances, reached } = walk;
  distances[source] = 0;
  reached[0] = source;
  let count = 1;
  for (let head = 0; head < count; head += 1) {
    const v = at(reached, head);
    const distance = at(distances, v) + 1;
    for (let arc = at(offsets, v), end = at(offsets, v + 1); arc < end; arc += 1) {
      const partner = at(partners, arc);
      if (at(distances, partner) >= 0) continue;
      distances[partner] = distance;
      reached[count] = partner;
      count += 1;
    }
  }
  return count;
}

/** Makes the room ready for the next walk; costs what the last one reached. */
export function forgetWalk({ distances, reached }: Walk, count: number): void {
  for (let place = 0; place < count; place += 1) distances[at(reached, place)] = -1;
}

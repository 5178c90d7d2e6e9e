import type { Network } from "./network.js";
import { add, at } from "../network/arrays/typed-array.js";
import { createWalk, walkFrom } from "./breadth-first.js";

/** The connected parts of a network, numbered in the order of their first members. */
export interface Components {
  readonly count: number;
  /** The part of each stakeholder. */
  readonly of: Int32Array;
  /** How many stakeholders each part has. */
  readonly sizes: Int32Array;
}

/** Finds the connected parts, directions apart; linear. */
export function findComponents(network: Network): Components {
  const walk = createWalk(network.size);
  const of = new Int32Array(network.size);
  const sizes: number[] = [];
  for (let v = 0; v < network.size; v += 1) {
    if (at(walk.distances, v) >= 0) continue;
    const count = walkFrom(v, network, walk);
    for (let place = 0; place < count; place += 1) of[at(walk.reached, place)] = sizes.length;
    sizes.push(count);
  }
  return { count: sizes.length, of, sizes: Int32Array.from(sizes) };
}

/** The members of each part, ascending: those of part `c` stand at `offsets[c]` up to `offsets[c + 1]`. */
export function membersOf({ count, of, sizes }: Components): { offsets: Int32Array; members: Int32Array } {
  const offsets = new Int32Array(count + 1);
  for (let part = 0; part < count; part += 1) offsets[part + 1] = at(offsets, part) + at(sizes, part);
  const next = offsets.slice();
  const members = new Int32Array(of.length);
  for (let v = 0; v < of.length; v += 1) {
    const part = at(of, v);
    members[at(next, part)] = v;
    add(next, part, 1);
  }
  return { offsets, members };
}

import type { Network } from "./network.js";
import { at } from "./arrays/typed-array.js";

const NOT_COUNTED = -1;

const known = new WeakMap<Network, Int32Array>();

/** How many neighbours a stakeholder has; counted once for each version, when it is first asked for. */
export function partnerCountOf(network: Network, index: number): number {
  let counts = known.get(network);
  if (counts === undefined)
    known.set(network, (counts = new Int32Array(network.ids.length).fill(NOT_COUNTED)));
  let count = at(counts, index);
  if (count === NOT_COUNTED) counts[index] = count = partnersOf(network, index).size;
  return count;
}

function partnersOf({ offsets, incident, from, to }: Network, index: number): ReadonlySet<number> {
  const partners = new Set<number>();
  for (let place = at(offsets, index); place < at(offsets, index + 1); place++) {
    const linkage = at(incident, place);
    partners.add(at(from, linkage) === index ? at(to, linkage) : at(from, linkage));
  }
  return partners;
}

import { UNKNOWN } from "../network/ids.js";
import { placesByName } from "../network/id-places.js";
import type { Network } from "../network/network.js";
import { inTurns } from "../network/turns/in-turns.js";
import { at } from "../network/arrays/typed-array.js";
import type { KnownNetwork } from "./linkage-list.js";
import { digestSteps, partOf, type PartTests } from "./part-of.js";

/** A part of a network in memory, taken out in slices: others have their turn in between. */
export async function knownPart(
  network: Network,
  { avoiding, ...tests }: Omit<PartTests, "avoiding"> & { readonly avoiding: readonly string[] },
  signal?: AbortSignal,
): Promise<KnownNetwork> {
  const avoided = new Set(avoiding.map((id) => network.ids.find(id)));
  const { list, members, placeOf } = await inTurns(
    partOf(network, placesByName(network.ids), { ...tests, avoiding: avoided }),
    signal,
  );
  return {
    list,
    digest: await inTurns(digestSteps(list), signal),
    // The edge: ids come in and go out here.
    ids: { length: members.length, at: (place) => network.ids.at(at(members, place)) },
    placeOf: (id) => {
      const index = network.ids.find(id);
      return index === UNKNOWN ? UNKNOWN : at(placeOf, index);
    },
  };
}

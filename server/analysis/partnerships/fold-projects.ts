import { LINKAGE_KIND_KEYS } from "../../../schema/linkages.js";
import { sharedBytes, sharedInt32 } from "../../network/arrays/shared-arrays.js";
import type { Steps } from "../../network/turns/steps.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import { type LinkageList, type Network, networkOf } from "../network.js";
import { isProject, partiesOf } from "./project-ties.js";

/** The code of a linkage that stands for a project in common: of no kind. */
const PARTNERSHIP = LINKAGE_KIND_KEYS.length;

/** Projects and linkages that are looked at between two yields. */
const A_STEP = 1_000;

/** A network without its projects: two have a linkage, both ways, for each project that both take part in. */
export interface FoldedList {
  readonly list: LinkageList;
  /** The number in the network that was folded of each member, and the number here of everybody: -1 for projects. */
  readonly members: Int32Array;
  readonly placeOf: Int32Array;
  /** How many linkages stand for a project in common. */
  readonly partnerships: number;
}

/** Folds the projects of a network; null where more than `most` linkages would come of it. */
export function* foldSteps(list: LinkageList, most: number): Steps<FoldedList | null> {
  const network = networkOf(list);
  yield;
  const placeOf = sharedInt32(list.size).fill(-1);
  const kept = Array.from({ length: list.size }, (_, one) => one).filter((one) => !isProject(list, one));
  kept.forEach((one, place) => (placeOf[one] = place));
  const direct = Array.from(list.from.keys()).filter(
    (linkage) => at(placeOf, at(list.from, linkage)) >= 0 && at(placeOf, at(list.to, linkage)) >= 0,
  );
  const partnerships = yield* countPairs(network);
  const count = direct.length + partnerships;
  if (count > most) return null;
  const folded = emptyList(list, kept, count);
  for (const [place, linkage] of direct.entries()) {
    folded.from[place] = at(placeOf, at(list.from, linkage));
    folded.to[place] = at(placeOf, at(list.to, linkage));
    folded.linkageKinds[place] = byte(list.linkageKinds, linkage);
    folded.mutual[place] = byte(list.mutual, linkage);
  }
  yield;
  yield* addPairs(network, placeOf, folded, direct.length);
  return { list: folded, members: Int32Array.from(kept), placeOf, partnerships };
}

function emptyList(list: LinkageList, kept: readonly number[], count: number): LinkageList {
  const kinds = sharedBytes(kept.length);
  kept.forEach((one, place) => (kinds[place] = byte(list.kinds, one)));
  const [from, to] = [sharedInt32(count), sharedInt32(count)];
  return { size: kept.length, kinds, from, to, linkageKinds: sharedBytes(count), mutual: sharedBytes(count) };
}

function* countPairs(network: Network): Steps<number> {
  let pairs = 0;
  for (let one = 0; one < network.size; one++) {
    if (one % A_STEP === 0) yield;
    if (!isProject(network, one)) continue;
    const { length } = partiesOf(network, one);
    pairs += (length * (length - 1)) / 2;
  }
  return pairs;
}

function* addPairs(network: Network, placeOf: Int32Array, folded: LinkageList, start: number): Steps<void> {
  let next = start;
  for (let project = 0; project < network.size; project++) {
    if (project % A_STEP === 0) yield;
    if (!isProject(network, project)) continue;
    const parties = partiesOf(network, project);
    for (const [place, one] of parties.entries())
      for (const other of parties.subarray(place + 1)) {
        folded.from[next] = at(placeOf, one);
        folded.to[next] = at(placeOf, other);
        folded.linkageKinds[next] = PARTNERSHIP;
        folded.mutual[next] = 1;
        next += 1;
      }
  }
}

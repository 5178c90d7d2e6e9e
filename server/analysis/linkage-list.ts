import { LINKAGE_KIND_KEYS, type LinkageKind } from "../../schema/linkages.js";
import { STAKEHOLDER_KINDS } from "../../schema/stakeholder-kinds.js";
import type { Ids } from "../network/id-places.js";
import { byCodePoint } from "../network/orders/by-code-point.js";
import { inTurns } from "../network/turns/in-turns.js";
import { sharedBytes, sharedInt32, toShared } from "../network/arrays/shared-arrays.js";
import { sortInSlices } from "../network/turns/sort-in-slices.js";
import type { Steps } from "../network/turns/steps.js";
import type { LinkageList } from "./network.js";
import { digestSteps } from "./part-of.js";

/** A linkage as plain data: from, to, kind, and whether it holds both ways. */
export type LinkageEnds = readonly [from: string, to: string, kind: LinkageKind, mutual: boolean];

/** A network whose stakeholders have ids; their numbers are the places of the ids, in order. */
export interface KnownNetwork {
  readonly ids: Ids;
  /** The number of an id, -1 where it is not in this network. */
  readonly placeOf: (id: string) => number;
  readonly list: LinkageList;
  /** Names the content, so that equal networks are measured once. */
  readonly digest: string;
}

/**
 * A network of plain data, numbered in the order of its ids; linkages with an end outside of `ids` are left out. Others have
 * their turn in between. Stops with the signal.
 */
export async function toKnownNetwork(
  ids: readonly string[],
  linkages: readonly LinkageEnds[],
  signal?: AbortSignal,
): Promise<KnownNetwork> {
  const byName = (a: number, b: number): number => byCodePoint(ids[a] ?? "", ids[b] ?? "");
  const order = await sortInSlices(Int32Array.from(ids.keys()), byName, signal);
  const sorted = Array.from(order, (one) => ids[one] ?? "");
  const places = new Map(sorted.map((id, place) => [id, place]));
  const list = await inTurns(listOf(sorted, places, linkages), signal);
  return {
    ids: sorted,
    placeOf: (id) => places.get(id) ?? -1,
    list,
    digest: await inTurns(digestSteps(list), signal),
  };
}

/** Linkages that are numbered between two yields. */
const A_STEP = 5_000;

function* listOf(
  ids: readonly string[],
  places: ReadonlyMap<string, number>,
  linkages: readonly LinkageEnds[],
): Steps<LinkageList> {
  const most = linkages.length;
  const [from, to] = [sharedInt32(most), sharedInt32(most)];
  const [linkageKinds, mutual] = [sharedBytes(most), sharedBytes(most)];
  let count = 0;
  for (const [index, [start, end, kind, both]] of linkages.entries()) {
    if (index % A_STEP === 0) yield;
    const [first, second] = [places.get(start), places.get(end)];
    if (first === undefined || second === undefined) continue;
    from[count] = first;
    to[count] = second;
    linkageKinds[count] = LINKAGE_KIND_KEYS.indexOf(kind);
    mutual[count] = both ? 1 : 0;
    count += 1;
  }
  return {
    size: ids.length,
    kinds: toShared(Uint8Array.from(ids, kindCode)),
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    linkageKinds: linkageKinds.subarray(0, count),
    mutual: mutual.subarray(0, count),
  };
}

/** The code of the kind that an id says; throws a RangeError where it says none. */
export function kindCode(id: string): number {
  const code = STAKEHOLDER_KINDS.findIndex(({ prefix }) => id.startsWith(`${prefix}:`));
  if (code < 0)
    throw new RangeError(
      `The id of a stakeholder starts with ${STAKEHOLDER_KINDS.map(({ prefix }) => `${prefix}:`).join(", ")}; got ${id}. Correct it where it comes from.`,
    );
  return code;
}

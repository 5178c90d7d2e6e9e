import { LINKAGE_KIND_KEYS, type LinkageKind } from "../../schema/linkages.js";
import { STAKEHOLDER_KINDS } from "../../schema/stakeholder-kinds.js";
import type { Ids } from "../network/id-places.js";
import { finish } from "../network/steps.js";
import type { LinkageList } from "./network.js";
import { digestSteps } from "./part-of.js";
import { toShared } from "../network/shared-arrays.js";

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

/** Linkages with an end outside of `ids` are left out. Sorts the ids, otherwise linear; about a second for a million. */
export function toKnownNetwork(ids: readonly string[], linkages: readonly LinkageEnds[]): KnownNetwork {
  const sorted = [...ids].sort();
  const places = new Map(sorted.map((id, place) => [id, place]));
  const known = linkages.filter(([from, to]) => places.has(from) && places.has(to));
  const place = (id: string): number => places.get(id) as number;
  const list: LinkageList = {
    size: sorted.length,
    kinds: toShared(Uint8Array.from(sorted, kindCode)),
    from: toShared(Int32Array.from(known, ([from]) => place(from))),
    to: toShared(Int32Array.from(known, ([, to]) => place(to))),
    linkageKinds: toShared(Uint8Array.from(known, ([, , kind]) => LINKAGE_KIND_KEYS.indexOf(kind))),
    mutual: toShared(Uint8Array.from(known, ([, , , mutual]) => (mutual ? 1 : 0))),
  };
  return {
    ids: sorted,
    placeOf: (id) => places.get(id) ?? -1,
    list,
    digest: finish(digestSteps(list)),
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

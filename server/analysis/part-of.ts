import { createHash } from "node:crypto";
import { LINKAGE_KIND_KEYS, type LinkageKind } from "../../schema/linkages.js";
import { sharedBytes, sharedInt32 } from "../network/arrays/shared-arrays.js";
import { GONE_KIND, type Network } from "../network/network.js";
import { ROWS_A_STEP, type Steps } from "../network/turns/steps.js";
import { at, byte } from "../network/arrays/typed-array.js";
import type { LinkageList } from "./network.js";

/** What a part is taken from: numbers only. */
export type WholeColumns = Pick<Network, "kind" | "from" | "to" | "linkageKind" | "linkageKinds" | "mutual">;

/** Which stakeholders and linkages are in a part; all where no test is given. */
export interface PartTests {
  readonly stakeholder?: ((stakeholder: number) => boolean) | undefined;
  readonly linkage?: ((linkage: number) => boolean) | undefined;
  readonly avoiding: ReadonlySet<number>;
}

/** A part of a network, its members numbered anew in the order of ids. */
export interface Part {
  readonly list: LinkageList;
  /** The number in the whole of each member, and the number in the part of everybody: -1 for those outside. */
  readonly members: Int32Array;
  readonly placeOf: Int32Array;
  /** The number in the whole of each linkage. */
  readonly linkages: Int32Array;
}

/** Linkages that are copied between two yields. */
const A_STEP = 10_000;

/** Takes a part out of a network, linkages with an end outside left out; `places` are those of `idPlaces`. Linear. */
export function* partOf(whole: WholeColumns, places: Int32Array, tests: PartTests): Steps<Part> {
  const order = new Int32Array(places.length);
  places.forEach((place, one) => (order[place] = one));
  const placeOf = sharedInt32(places.length).fill(-1);
  let size = 0;
  for (let i = 0; i < order.length; i++) {
    const one = at(order, i);
    const isHere = byte(whole.kind, one) !== GONE_KIND && !tests.avoiding.has(one);
    if (isHere && (tests.stakeholder?.(one) ?? true)) placeOf[one] = size++;
    if (i % ROWS_A_STEP === 0) yield;
  }
  const members = sharedInt32(size);
  const kinds = sharedBytes(size);
  for (const one of order) {
    const place = at(placeOf, one);
    if (place < 0) continue;
    members[place] = one;
    kinds[place] = byte(whole.kind, one);
  }
  yield;
  const linkages = yield* linkagesWithin(whole, placeOf, tests.linkage);
  return { list: yield* listOf(whole, kinds, placeOf, linkages), members, placeOf, linkages };
}

function* listOf(
  whole: WholeColumns,
  kinds: Uint8Array,
  placeOf: Int32Array,
  linkages: Int32Array,
): Steps<LinkageList> {
  const kindOf = whole.linkageKinds.map((name) => LINKAGE_KIND_KEYS.indexOf(name as LinkageKind));
  const count = linkages.length;
  const [from, to] = [sharedInt32(count), sharedInt32(count)];
  const [linkageKinds, mutual] = [sharedBytes(count), sharedBytes(count)];
  for (let i = 0; i < count; i++) {
    const linkage = at(linkages, i);
    from[i] = at(placeOf, at(whole.from, linkage));
    to[i] = at(placeOf, at(whole.to, linkage));
    linkageKinds[i] = kindOf[byte(whole.linkageKind, linkage)] as number;
    mutual[i] = byte(whole.mutual, linkage);
    if (i % A_STEP === 0) yield;
  }
  return { size: kinds.length, kinds, from, to, linkageKinds, mutual };
}

function* linkagesWithin(
  { from, to, linkageKind, linkageKinds }: WholeColumns,
  placeOf: Int32Array,
  test: PartTests["linkage"],
): Steps<Int32Array> {
  const found = new Int32Array(from.length);
  let count = 0;
  for (let linkage = 0; linkage < from.length; linkage++) {
    const isInside = at(placeOf, at(from, linkage)) >= 0 && at(placeOf, at(to, linkage)) >= 0;
    // A removed linkage has no kind.
    if (isInside && byte(linkageKind, linkage) < linkageKinds.length && (test?.(linkage) ?? true))
      found[count++] = linkage;
    if (linkage % ROWS_A_STEP === 0) yield;
  }
  return found.subarray(0, count);
}

/** Bytes that are hashed between two yields. */
const HASHED = 1_000_000;

/** Names the content of a network, so that equal networks are measured once. */
export function* digestSteps({ size, kinds, from, to, linkageKinds, mutual }: LinkageList): Steps<string> {
  const hash = createHash("sha256").update(String(size));
  for (const { buffer, byteOffset, byteLength } of [kinds, from, to, linkageKinds, mutual])
    for (let start = 0; start < byteLength; start += HASHED) {
      hash.update(new Uint8Array(buffer, byteOffset + start, Math.min(HASHED, byteLength - start)));
      yield;
    }
  return hash.digest("base64");
}

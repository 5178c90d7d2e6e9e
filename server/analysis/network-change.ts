import { UNDATED } from "../network/network.js";
import { toShared } from "../network/arrays/shared-arrays.js";
import type { Steps } from "../network/turns/steps.js";
import { at, byte } from "../network/arrays/typed-array.js";
import type { DatedList } from "./dated-list.js";
import type { LinkageList } from "./network.js";
import { digestSteps } from "./part-of.js";

/** The first and the last day of a stretch of time, in days since 1970-01-01. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** A network that stood at a time; only who has a linkage is in it. */
export interface StandingNetwork {
  readonly list: LinkageList;
  readonly digest: string;
  /** The number of each member in the list of all, ascending. */
  readonly members: Int32Array;
}

/** What happened in a stretch of time, as numbers of a dated list. */
export interface NetworkChange {
  /** What stood on the day before the first, and at the end of the last. */
  readonly before: StandingNetwork;
  readonly after: StandingNetwork;
  /** Linkages in time's order, then by id. */
  readonly added: Int32Array;
  readonly ended: Int32Array;
  /** Stakeholders, by id. */
  readonly arrived: Int32Array;
  readonly left: Int32Array;
  readonly undated: number;
  readonly changed: { readonly count: number; readonly first: readonly ChangedPair[] };
}

/** Two stakeholders who were linked before, and how many linkages they had, gained, lost and have. */
export interface ChangedPair {
  readonly between: readonly [number, number];
  readonly before: number;
  readonly added: number;
  readonly ended: number;
  readonly after: number;
}

/** Linkages that are looked at between two yields, and how many changed pairs are named. */
const [A_STEP, MOST_PAIRS] = [20_000, 100];

/** Compares the network before a stretch of time with that after; ended linkages stay in where `keepEnded`. */
export function* compareSteps(
  list: DatedList,
  { from, to }: TimeWindow,
  keepEnded: boolean,
): Steps<NetworkChange> {
  const { begins, ends } = list;
  const [before, after, added, ended]: number[][] = [[], [], [], []];
  let undated = 0;
  for (let linkage = 0; linkage < begins.length; linkage++) {
    if (linkage % A_STEP === 0) yield;
    const [first, last] = [at(begins, linkage), at(ends, linkage)];
    if (first === UNDATED) {
      undated += 1;
      continue;
    }
    const end = keepEnded || last === UNDATED ? Infinity : last;
    if (first < from && end >= from) before?.push(linkage);
    if (first <= to && end > to) after?.push(linkage);
    if (first >= from && first <= to) added?.push(linkage);
    if (last !== UNDATED && last >= from && last <= to) ended?.push(linkage);
  }
  const was = yield* standing(list, before ?? []);
  const is = yield* standing(list, after ?? []);
  const [had, has] = [marksOf(list.size, was.members), marksOf(list.size, is.members)];
  const arrived = membersOf(list, added ?? []).filter((one) => byte(had, one) === 0);
  yield;
  return {
    before: was,
    after: is,
    added: inOrder(added ?? [], begins),
    ended: inOrder(ended ?? [], ends),
    arrived,
    left: was.members.filter((one) => byte(has, one) === 0),
    undated,
    changed: yield* changedPairs(list, { before, added, ended, after } as PairLists),
  };
}

const marksOf = (size: number, members: Int32Array): Uint8Array => {
  const marks = new Uint8Array(size);
  for (const one of members) marks[one] = 1;
  return marks;
};

const inOrder = (linkages: readonly number[], days: Int32Array): Int32Array =>
  Int32Array.from(linkages).sort((a, b) => at(days, a) - at(days, b) || a - b);

/** Everybody at an end of these linkages, ascending. */
export function membersOf({ size, from, to }: LinkageList, linkages: Iterable<number>): Int32Array {
  const marks = new Uint8Array(size);
  for (const linkage of linkages) {
    marks[at(from, linkage)] = 1;
    marks[at(to, linkage)] = 1;
  }
  const members: number[] = [];
  for (let one = 0; one < size; one++) if (byte(marks, one) === 1) members.push(one);
  return toShared(Int32Array.from(members));
}

function* standing(list: DatedList, linkages: readonly number[]): Steps<StandingNetwork> {
  const members = membersOf(list, linkages);
  const place = new Int32Array(list.size);
  members.forEach((one, i) => (place[one] = i));
  const ends = (column: Int32Array): Int32Array =>
    toShared(Int32Array.from(linkages, (linkage) => at(place, at(column, linkage))));
  const bytes = (column: Uint8Array): Uint8Array =>
    toShared(Uint8Array.from(linkages, (linkage) => byte(column, linkage)));
  yield;
  const part: LinkageList = {
    size: members.length,
    kinds: toShared(Uint8Array.from(members, (one) => byte(list.kinds, one))),
    from: ends(list.from),
    to: ends(list.to),
    linkageKinds: bytes(list.linkageKinds),
    mutual: bytes(list.mutual),
  };
  return { list: part, digest: yield* digestSteps(part), members };
}

type PairLists = Readonly<Record<"before" | "added" | "ended" | "after", readonly number[]>>;
type MutablePair = { -readonly [K in keyof ChangedPair]: ChangedPair[K] };

/** Pairs linked before that gained or lost linkages: those that changed most first, then by ids. */
function* changedPairs({ size, from, to }: DatedList, lists: PairLists): Steps<NetworkChange["changed"]> {
  const pairs = new Map<number, MutablePair>();
  for (const as of ["before", "added", "ended", "after"] as const) {
    for (const linkage of lists[as]) {
      const [a, b] = [at(from, linkage), at(to, linkage)];
      const between: [number, number] = a < b ? [a, b] : [b, a];
      const key = between[0] * size + between[1];
      const pair = pairs.get(key) ?? { between, before: 0, added: 0, ended: 0, after: 0 };
      pair[as] += 1;
      pairs.set(key, pair);
    }
    yield;
  }
  const changes = ({ added, ended }: ChangedPair): number => added + ended;
  const found = [...pairs.values()]
    .filter((pair) => pair.before > 0 && changes(pair) > 0)
    .sort((a, b) => changes(b) - changes(a) || a.between[0] - b.between[0] || a.between[1] - b.between[1]);
  return { count: found.length, first: found.slice(0, MOST_PAIRS) };
}

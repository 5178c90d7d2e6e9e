import { facetLabelOfId } from "../repositories/patterns.js";

/** What happened to a record. A merge is a DROP that names the record that took its place. */
export type Operation = "ADD" | "SET" | "DROP" | "MERGE";

/** Fields of a record by name; null where a field is absent. */
export type Fields = Readonly<Record<string, unknown>>;

/** One record's part of a commit; a commit has one at most for each record. */
export interface Change {
  readonly operation: Operation;
  readonly id: string;
  /** A linkage's kind, a stakeholder's kind, or a facet's label. */
  readonly sort: string;
  /** The commit that it belongs to. */
  readonly version: number;
  /** The commit of the change before it: null for what was added, 0 where nobody logged it. */
  readonly previous: number | null;
  /** SET: the changed fields as they were. DROP and MERGE: the whole record. ADD: nothing. */
  readonly before: Fields;
  /** SET: the changed fields as they are now. */
  readonly after: Fields;
  /** The beginning of the record's fingerprint before and after, null where there was or is no record. */
  readonly digestBefore: string | null;
  readonly digest: string | null;
}

/** A change as the log keeps it: its version is its commit's, and what says nothing is left out. */
export interface StoredChange {
  readonly o: Operation;
  readonly id: string;
  readonly t: string;
  readonly p?: number;
  readonly b?: Fields;
  readonly a?: Fields;
  readonly q?: string;
  readonly d?: string;
}

/** So many signs of a fingerprint tell two states of one record apart (48 bits), and take a third of the whole. */
export const shortDigest = (digest: string): string => digest.slice(0, 8);

/** A stored change as its readers see it. */
export const toChange = (stored: StoredChange, version: number): Change => ({
  operation: stored.o,
  id: stored.id,
  sort: stored.t,
  version,
  previous: stored.p ?? null,
  before: stored.b ?? {},
  after: stored.a ?? {},
  digestBefore: stored.q ?? null,
  digest: stored.d ?? null,
});

/** Whether a change took its record away. */
export const isGone = ({ operation }: Pick<Change, "operation">): boolean =>
  operation === "DROP" || operation === "MERGE";

/** The fields that two states of a record do not share, as they are in each. */
export function differences(before: object, after: object): { before: Fields; after: Fields } {
  const was: Record<string, unknown> = {};
  const is: Record<string, unknown> = {};
  const states = [before, after] as readonly Fields[];
  for (const field of new Set(states.flatMap((state) => Object.keys(state)))) {
    const [old, fresh] = states.map((state) => state[field] ?? null);
    if (JSON.stringify(old) === JSON.stringify(fresh)) continue;
    was[field] = old;
    is[field] = fresh;
  }
  return { before: was, after: is };
}

/** Facets come first and linkages last, so that whoever applies a commit in its order finds what a record names. */
const rankOf = (id: string): number =>
  id.startsWith("linkage:") ? 2 : facetLabelOfId(id) === undefined ? 1 : 0;

const inCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The order of the changes of a commit: by rank, then by id, in UTF-16 code units. */
export const compareIds = (one: string, other: string): number =>
  rankOf(one) - rankOf(other) || inCodeUnits(one, other);

/** The changes of a commit in their order. */
export function inOrder(changes: readonly StoredChange[]): StoredChange[] {
  const ranks: StoredChange[][] = [[], [], []];
  for (const change of changes) ranks[rankOf(change.id)]?.push(change);
  return ranks.flatMap((rank) => rank.sort((one, other) => inCodeUnits(one.id, other.id)));
}

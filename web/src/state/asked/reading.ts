import type { LinkageKind, StakeholderKind } from "../../generated/graphql.js";
import type { View } from "../view.js";

/**
 * What can be asked in words, in the order in which a text is held against it: what names kinds comes before what names somebody,
 * since a name may be any words.
 */
export const ASKED = [
  "changes",
  "during",
  "introductions",
  "communities",
  "ended",
  "alone",
  "placesTogether",
  "exchanges",
  "exchangesIn",
  "helps",
  "strangers",
  "lackingLinkage",
  "everything",
  "best",
  "brokers",
  "lacking",
  "lackingOne",
  "plansOf",
  "plansAround",
  "plans",
  "kindsTogether",
  "kindsAround",
  "placesAround",
  "list",
  "placesOf",
  "partnersOf",
  "linkages",
  "exchangesOf",
  "kindsWith",
  "meet",
  "lacks",
  "common",
  "joined",
  "kindAround",
  "without",
  "pathWithout",
  "path",
  "around",
  "doings",
  "about",
] as const;

/** One of the sorts of questions; "times" is what a time alone asks. */
export type Asked = (typeof ASKED)[number] | "times";

/** What such questions name is a place, or a need. */
export const NAMES_NOBODY: ReadonlySet<Asked> = new Set(["list", "exchangesIn", "helps"]);

/** What a time narrows: the others are not of linkages, or have times of their own. */
export const TIMED: ReadonlySet<Asked> = new Set<Asked>([
  "best",
  "brokers",
  "everything",
  "times",
  "kindsWith",
  "kindsTogether",
  "communities",
  "partnersOf",
  "linkages",
  "plans",
  "plansOf",
  "plansAround",
  "kindsAround",
  "kindAround",
  "around",
  "without",
  "path",
  "pathWithout",
  "joined",
  "placesAround",
  "doings",
]);

/** What is kept to a place or a sector: the others are not of those whom a filter chooses. */
export const PLACED: ReadonlySet<Asked> = new Set<Asked>([
  "best",
  "brokers",
  "everything",
  "times",
  "ended",
  "alone",
  "exchanges",
  "kindsWith",
  "kindsTogether",
  "partnersOf",
  "linkages",
  "plans",
  "plansOf",
  "kindsAround",
  "kindAround",
  "around",
  "doings",
  "placesAround",
]);

/** What is found by comparing everybody, of a network that is all here. */
export const OF_ALL: ReadonlySet<Asked> = new Set<Asked>([
  "lacking",
  "lackingOne",
  "lackingLinkage",
  "strangers",
  "communities",
  "without",
]);

/** The kinds of stakeholders that the question about a kind of linkages names by itself. */
export const IMPLIED: Readonly<Partial<Record<LinkageKind, readonly StakeholderKind[]>>> = {
  IMPLEMENTATION: ["PROJECT"],
  COVERAGE: ["PROJECT", "CLUSTER"],
};

/** A question as it was read: its sort, and what it names. */
export interface Reading {
  readonly asked: Asked;
  /** Whom or where it names, as it was written, in the order of the sort. */
  readonly names: readonly string[];
  readonly kinds: readonly StakeholderKind[];
  readonly linkage: LinkageKind | null;
  readonly years: readonly string[];
  /** Whether needs are asked for or offers, where either is. */
  readonly exchange: View["exchange"];
  /** How many are wanted of those who come first; null where no number is named. */
  readonly count: number | null;
  /** The time that the question is about (EDTF), told behind or before the rest; null for all times. */
  readonly during: string | null;
  /** The place or the sector that the answer is kept to, as it was written; null where none is told. */
  readonly where: string | null;
  /** Whether the linkages are asked for that lead to the first who is named, or from it; null for both. */
  readonly way: "to" | "from" | null;
  /** Words that say something which is not read: the answer is to another question without them. */
  readonly unread: readonly string[];
}

/** A reading that names nothing. */
export const ASKS_NOTHING: Omit<Reading, "asked"> = {
  names: [],
  kinds: [],
  linkage: null,
  years: [],
  count: null,
  exchange: null,
  during: null,
  where: null,
  way: null,
  unread: [],
};

import type { LinkageEnds } from "./linkage-list.js";

/** A linkage with its dates: first and last possible day (null where undated), period as stated (EDTF), status. */
export type DatedLinkage = readonly [
  ...LinkageEnds,
  id: string,
  earliest: string | null,
  latest: string | null,
  period: string | null,
  status: string,
];

/** The first and the last day of a stretch of time, as `YYYY-MM-DD`. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

/** What happened in a stretch of time. */
export interface NetworkChange {
  /** What stood on the day before the first, and at the end of the last. */
  readonly before: readonly DatedLinkage[];
  readonly after: readonly DatedLinkage[];
  /** In time's order, then by id. */
  readonly added: readonly DatedLinkage[];
  readonly ended: readonly DatedLinkage[];
  readonly arrived: readonly string[];
  readonly left: readonly string[];
  readonly undated: number;
}

const EARLIEST = 5;
const LATEST = 6;
const PERIOD = 7;
const STATUS = 8;

/**
 * The last day of a linkage that its source ends: by a period with two sides (`2005-05/2005-06`) or by its status. A
 * date with one side (`2004-08`) says when something was, not that it was over. Null where no end is stated.
 */
export function statedEnd(linkage: DatedLinkage): string | null {
  const side = linkage[PERIOD]?.split("/")[1] ?? "";
  return (side !== "" && side !== "..") || linkage[STATUS] === "ENDED" ? linkage[LATEST] : null;
}

/** Compares the network before a stretch of time with that after; ended linkages stay in where `keepEnded`. */
export function compareNetworks(
  linkages: readonly DatedLinkage[],
  { from, to }: TimeWindow,
  keepEnded: boolean,
): NetworkChange {
  const dated = linkages.filter((linkage) => linkage[EARLIEST] !== null);
  const begins = (linkage: DatedLinkage): string => linkage[EARLIEST] as string;
  const isOver = (linkage: DatedLinkage, before: string): boolean => {
    const end = keepEnded ? null : statedEnd(linkage);
    return end !== null && end < before;
  };
  const endsWithin = (end: string | null): boolean => end !== null && end >= from && end <= to;
  const before = dated.filter((linkage) => begins(linkage) < from && !isOver(linkage, from));
  const nextDay = `${to}~`;
  const after = dated.filter((linkage) => begins(linkage) <= to && !isOver(linkage, nextDay));
  const added = dated.filter((linkage) => begins(linkage) >= from && begins(linkage) <= to);
  const ended = dated.filter((linkage) => endsWithin(statedEnd(linkage)));
  const [whoBefore, whoAfter] = [membersOf(before), membersOf(after)];
  return {
    before,
    after,
    added: inOrder(added, begins),
    ended: inOrder(ended, (linkage) => statedEnd(linkage) as string),
    arrived: [...membersOf(added)].filter((id) => !whoBefore.has(id)).sort(),
    left: [...whoBefore].filter((id) => !whoAfter.has(id)).sort(),
    undated: linkages.length - dated.length,
  };
}

/** Everybody at an end of these linkages. */
export const membersOf = (linkages: readonly DatedLinkage[]): Set<string> =>
  new Set(linkages.flatMap(([from, to]) => [from, to]));

const inOrder = (
  linkages: readonly DatedLinkage[],
  day: (linkage: DatedLinkage) => string,
): DatedLinkage[] => {
  const key = (linkage: DatedLinkage): string => `${day(linkage)} ${linkage[4]}`;
  return [...linkages].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** Two stakeholders who were linked before, and how many linkages they had, gained, lost and have. */
export interface ChangedPair {
  readonly between: readonly [string, string];
  readonly before: number;
  readonly added: number;
  readonly ended: number;
  readonly after: number;
}

/** Pairs linked before that gained or lost linkages: those that changed most first, then by ids. */
export function changedPairs(change: NetworkChange): ChangedPair[] {
  const pairs = new Map<
    string,
    { between: [string, string]; before: number; added: number; ended: number; after: number }
  >();
  const count = (linkages: readonly DatedLinkage[], as: "before" | "added" | "ended" | "after"): void => {
    for (const [from, to] of linkages) {
      const between: [string, string] = from < to ? [from, to] : [to, from];
      const key = between.join(" ");
      const pair = pairs.get(key) ?? { between, before: 0, added: 0, ended: 0, after: 0 };
      pair[as] += 1;
      pairs.set(key, pair);
    }
  };
  count(change.before, "before");
  count(change.added, "added");
  count(change.ended, "ended");
  count(change.after, "after");
  return [...pairs.entries()]
    .filter(([, pair]) => pair.before > 0 && pair.added + pair.ended > 0)
    .sort(([a, one], [b, other]) => other.added + other.ended - one.added - one.ended || (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}

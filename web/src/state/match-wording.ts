import type { MatchCautionType, MatchReasonType, MeasureKey } from "../generated/graphql.js";

/** The sorts of reasons as headings; what each says in full comes with it from the API. */
export const MATCH_REASONS: Readonly<Record<MatchReasonType, string>> = {
  CAME_TOGETHER: "In one project before",
  WORKED_TOGETHER: "Worked together",
  NEED_MET_BY_OFFER: "Need met by an offer",
  SHARED_PARTNERS: "Shared partners",
  CONNECTING_PATH: "Connecting paths",
  OUTCOME_ELSEWHERE: "Works with others of this kind",
  SIMILAR_TO_PARTNER: "Like present partners",
  SIMILAR_PROJECTS: "Similar projects",
  SAME_SECTOR: "Same sector",
  NEIGHBOURING_SECTOR: "Neighbouring sector",
  PLACE: "Places",
  KINDS: "Kinds of stakeholder",
  ACTIVE: "Active of late",
};

/** The sorts of cautions in a word or two, for the list. */
export const MATCH_CAUTIONS: Readonly<Record<MatchCautionType, string>> = {
  ALREADY_ASKED: "already asked",
  BEHIND_ONE_BROKER: "linked through one stakeholder only",
  COLLECTIVE: "stands for several",
  NO_LINKAGE: "no linkage yet",
};

/** The measures as a choice names them; what each says in full comes with its values from the API. */
export const MEASURES: Readonly<Record<MeasureKey, string>> = {
  DEGREE: "Partners (degree)",
  WEIGHTED_DEGREE: "Weighted degree",
  BETWEENNESS: "Betweenness",
  CLOSENESS: "Closeness",
  HARMONIC: "Harmonic closeness",
  PAGERANK: "PageRank",
  EIGENVECTOR: "Eigenvector",
  CORE: "k-core",
  CONSTRAINT: "Constraint",
  EFFECTIVE_SIZE: "Effective size",
  BROKERAGE: "Brokerage",
  CUT_VERTEX: "Cut vertex",
  BRIDGES: "Bridges",
};

/** How likely beside the average candidate, with two digits that count: "8.8× as likely as average". */
export const strengthInWords = (strength: number): string =>
  `${Number(strength.toPrecision(2)).toLocaleString("en")}× as likely as average`;

const LOCAL: readonly MatchReasonType[] = [
  "PLACE",
  "SAME_SECTOR",
  "NEIGHBOURING_SECTOR",
  "NEED_MET_BY_OFFER",
];

/** What adds less than this is shown as adding nothing. */
const LEAST_SHOWN = 0.005;

/**
 * Reasons in the order in which a reader weighs them: place, sector and need, where they add something, before those of the
 * network; what speaks against it last.
 */
export function localFirst<R extends { readonly type: MatchReasonType; readonly contribution: number }>(
  reasons: readonly R[],
): R[] {
  const rank = ({ type, contribution }: R): number =>
    contribution >= LEAST_SHOWN && LOCAL.includes(type) ? LOCAL.indexOf(type) : LOCAL.length;
  return [...reasons].sort((a, b) => rank(a) - rank(b) || b.contribution - a.contribution);
}

/** Whether a candidate is at least as likely as the average one; who is not ranked is shown as asked for. */
export const isLikely = ({ strength }: { readonly strength?: number | null }): boolean =>
  strength == null || strength >= 1;

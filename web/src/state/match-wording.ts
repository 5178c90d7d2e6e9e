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

import type { MatchReasonType, MeasureKey } from "../generated/graphql.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";

/** The sorts of reasons; an address may name one. */
export const MATCH_REASONS: readonly MatchReasonType[] = [
  "CAME_TOGETHER",
  "WORKED_TOGETHER",
  "NEED_MET_BY_OFFER",
  "SHARED_PARTNERS",
  "CONNECTING_PATH",
  "OUTCOME_ELSEWHERE",
  "SIMILAR_TO_PARTNER",
  "SIMILAR_PROJECTS",
  "SAME_SECTOR",
  "NEIGHBOURING_SECTOR",
  "PLACE",
  "KINDS",
  "ACTIVE",
];

/** The measures in the order of the choice; what each says in full comes with its values from the API. */
export const MEASURES: readonly MeasureKey[] = [
  "DEGREE",
  "WEIGHTED_DEGREE",
  "BETWEENNESS",
  "CLOSENESS",
  "HARMONIC",
  "PAGERANK",
  "EIGENVECTOR",
  "CORE",
  "CONSTRAINT",
  "EFFECTIVE_SIZE",
  "BROKERAGE",
  "CUT_VERTEX",
  "BRIDGES",
];

/** How likely beside the average candidate, with two digits that count: "8.8× as likely as average". */
export const strengthInWords = (strength: number): string =>
  t("matches.strength", { times: numberText(Number(strength.toPrecision(2))) });

/** Whether a candidate is at least as likely as the average one; who is not ranked is shown as asked for. */
export const isLikely = ({ strength }: { readonly strength?: number | null }): boolean =>
  strength == null || strength >= 1;

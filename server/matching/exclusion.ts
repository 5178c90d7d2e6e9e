import type { MatchExclusion } from "../../schema/vocabulary.js";
import { declinedOf } from "./declined.js";
import type { MatchView } from "./view/match-view.js";
import { isProject, rowOf } from "./view/partner-graph.js";
import type { RankedMatch } from "./rank-matches.js";

/** A list of matches ends below the strength of the average candidate; so much less is a matter of rounding. */
const USUAL = 1 - 1e-9;

/** Whether a candidate is as likely as the average one, and so may be in a list. */
export const isUsual = ({ strength }: Pick<RankedMatch, "strength">): boolean => strength >= USUAL;

/** Why a candidate is not in the list of a seeker; null where it is. `ranked` is its place, null without one. */
export function exclusionOf(
  view: MatchView,
  seeker: number,
  candidate: number,
  ranked: RankedMatch | null,
): MatchExclusion | null {
  if (ranked !== null) return isUsual(ranked) ? null : "LESS_LIKELY";
  const { network, graph } = view;
  if (isProject(network, candidate)) return "PROJECT";
  const isPartner = [graph.pairs, graph.parties].some((rows) => rowOf(rows, seeker).includes(candidate));
  return !isPartner && declinedOf(network, seeker).has(candidate) ? "DECLINED" : "PRESENT_PARTNER";
}

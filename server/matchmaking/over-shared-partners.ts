import type { MatchView } from "./match-view.js";
import { type PartnerWalk, partnerWalk } from "./partner-walk.js";
import type { Evidence, Score } from "./score.js";
import { eachCommon } from "./sparse-rows.js";

/** A score over the two-step paths from seeker to candidate, one per shared partner; `value` is what `pick` sums up. */
export function overSharedPartners(
  key: string,
  scale: number,
  pick: (walk: PartnerWalk) => Float64Array,
  value: (view: MatchView, partner: number, first: number, second: number) => number,
): Score {
  return {
    key,
    reason: "SHARED_PARTNERS",
    scale,
    ofPartners: true,
    fill: (view, seeker, out) => {
      out.set(pick(partnerWalk(view, seeker)));
    },
    evidence: (view, seeker, candidate) => {
      const found: Evidence[] = [];
      eachCommon(view.graph.pairs, seeker, candidate, (partner, first, second) => {
        found.push({
          value: value(view, partner, first, second),
          stakeholders: [partner],
          pairs: [
            [seeker, partner],
            [partner, candidate],
          ],
        });
        return true;
      });
      return found;
    },
  };
}

import type { MatchView } from "./match-view.js";
import { type PartnerWalk, partnerWalk } from "./partner-walk.js";
import type { Evidence, Score } from "./score.js";
import { real } from "../network/typed-array.js";
import { eachCommon } from "../network/sparse-rows.js";

/**
 * A score over the two-step paths from seeker to candidate, one per shared partner; `value` is what `pick` sums up, and
 * `divisor` what each candidate's sum is divided by.
 */
export function overSharedPartners(
  key: string,
  scale: number,
  pick: (walk: PartnerWalk) => Float64Array,
  value: (view: MatchView, partner: number, first: number, second: number) => number,
  divisor?: (view: MatchView, candidate: number) => number,
): Score {
  return {
    key,
    reason: "SHARED_PARTNERS",
    scale,
    ofPartners: true,
    ofSharedPartners: true,
    ofPair: (view, seeker, candidate) => {
      const sum = real(pick(partnerWalk(view, seeker)), candidate);
      return sum === 0 || divisor === undefined ? sum : sum / divisor(view, candidate);
    },
    mirrored: (view, raw, seeker, candidate) =>
      raw === 0 || divisor === undefined ? raw : (raw * divisor(view, candidate)) / divisor(view, seeker),
    fill: (view, seeker, out) => {
      const sums = pick(partnerWalk(view, seeker));
      if (divisor === undefined) out.set(sums);
      else
        for (const one of view.actors) {
          const sum = real(sums, one);
          if (sum !== 0) out[one] = sum / divisor(view, one);
        }
    },
    evidence: (view, seeker, candidate) => {
      const found: Evidence[] = [];
      const whole = divisor?.(view, candidate) ?? 1;
      eachCommon(view.graph.pairs, seeker, candidate, (partner, first, second) => {
        found.push({
          value: value(view, partner, first, second) / whole,
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

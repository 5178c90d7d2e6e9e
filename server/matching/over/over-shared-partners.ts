import type { MatchView } from "../view/match-view.js";
import { partnerWalk } from "./partner-walk.js";
import { type Evidence, evidenceOf, type PartnerFacts, type Score, type SharedSums } from "../score.js";
import { real } from "../../network/arrays/typed-array.js";
import { eachCommon } from "../../network/arrays/sparse-rows.js";

/**
 * A score over the two-step paths from seeker to candidate, one per shared partner; `value` is what is summed
 * up in `sum`, and `divisor` what each candidate's sum is divided by.
 */
export function overSharedPartners(
  key: string,
  scale: number,
  sum: keyof SharedSums,
  value: (view: MatchView, partner: number, first: number, second: number) => number,
  divisor?: (view: MatchView, candidate: number) => number,
): Score {
  const facts = (view: MatchView, seeker: number, candidate: number): PartnerFacts => {
    const found = { partners: [] as number[], values: [] as number[] };
    const whole = divisor?.(view, candidate) ?? 1;
    eachCommon(view.graph.pairs, seeker, candidate, (partner, first, second) => {
      found.partners.push(partner);
      found.values.push(value(view, partner, first, second) / whole);
      return true;
    });
    const named = (partner: number): Omit<Evidence, "value"> => ({
      stakeholders: [partner],
      pairs: [
        [seeker, partner],
        [partner, candidate],
      ],
    });
    return { ...found, named };
  };
  return {
    key,
    reason: "SHARED_PARTNERS",
    scale,
    ofPartners: true,
    ofShared: divisor === undefined ? { sum } : { sum, divisor },
    ...(divisor === undefined && { list: (view, seeker) => partnerWalk(view, seeker)[sum] }),
    fill: (view, seeker, out) => {
      const sums = partnerWalk(view, seeker)[sum];
      if (divisor === undefined) out.set(sums);
      else
        for (const one of view.actors) {
          const whole = real(sums, one);
          if (whole !== 0) out[one] = whole / divisor(view, one);
        }
    },
    value: (view, seeker, candidate) => {
      const whole = real(partnerWalk(view, seeker)[sum], candidate);
      return whole === 0 ? 0 : whole / (divisor?.(view, candidate) ?? 1);
    },
    facts,
    evidence: (view, seeker, candidate) => evidenceOf(facts(view, seeker, candidate)),
  };
}

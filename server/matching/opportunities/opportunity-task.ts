import type { MatchHorizon } from "../../../schema/vocabulary.js";
import { defineTask } from "../../workers/task.js";
import { type Introduction, introductionOf } from "../explaining/introduction.js";
import { explained, type MatchSubject, type NumberedMatch } from "../match-tasks.js";
import { modelFor } from "../model/match-model.js";
import type { Told } from "../told.js";
import type { PairOptions } from "./best-pair.js";
import { bestPairs } from "./best-pairs.js";
import { type Chosen, ONE_SIDE, OTHER_SIDE } from "./chosen.js";

/** Two who should meet, by numbers, explained from both sides. */
export interface NumberedOpportunity {
  readonly score: number;
  /** From the side of the one whom the first filter chose. */
  readonly match: NumberedMatch;
  readonly inReturn: NumberedMatch;
  readonly introduction: Introduction | null;
}

interface OpportunityInput extends PairOptions {
  readonly chosen: Chosen;
  /** How many of the best are left out: they were shown before. */
  readonly skipped: number;
  readonly horizon: MatchHorizon;
  readonly told: Told;
}

/** Finds the best pairs of the chosen, and explains those that are shown. */
export const opportunityTask = defineTask(
  import.meta.url,
  "opportunityTask",
  function* (subject: MatchSubject, { chosen, skipped, horizon, told, ...options }: OpportunityInput) {
    const { view } = subject;
    const model = modelFor(subject.model, horizon);
    const pairs = yield* bestPairs(view, model, chosen, options);
    const found: NumberedOpportunity[] = [];
    for (const { one, other, score, there, back } of pairs.slice(skipped)) {
      yield;
      const match = explained(view, model, one, there, told);
      const inReturn = explained(view, model, other, back, told);
      const sideOf = (number: number): number => chosen.sides[chosen.numbers.indexOf(number)] ?? 0;
      const isTurned = (sideOf(one) & ONE_SIDE) === 0 || (sideOf(other) & OTHER_SIDE) === 0;
      const [from, to] = isTurned ? [other, one] : [one, other];
      found.push({
        score,
        ...(isTurned ? { match: inReturn, inReturn: match } : { match, inReturn }),
        introduction: introductionOf(view, from, to),
      });
    }
    return found;
  },
);

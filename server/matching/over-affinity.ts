import { type Affinity, ratioOf } from "./affinity.js";
import type { MatchView } from "./match-view.js";
import type { Evidence, Score } from "./score.js";
import { at } from "../network/typed-array.js";

/** A score from a table of observed over expected linkages between classes; the same for all seekers of a class. */
export function overAffinity(
  key: string,
  reason: Score["reason"],
  table: (view: MatchView) => Affinity,
  classOf: (view: MatchView) => Int32Array,
  evidence: (view: MatchView, seeker: number, candidate: number) => Omit<Evidence, "value">,
): Score {
  return {
    key,
    reason,
    // log(1 + ratio) less its value at 1, so that what is as chance would have it says nothing
    scale: 0.5,
    ofPartners: false,
    sharedBy: (view, seeker) => at(classOf(view), seeker),
    fill: (view, seeker, out) => {
      const classes = classOf(view);
      const own = at(classes, seeker);
      const ratios = new Map<number, number>();
      for (const candidate of view.actors) {
        const other = at(classes, candidate);
        let ratio = ratios.get(other);
        if (ratio === undefined) ratios.set(other, (ratio = ratioOf(table(view), own, other)));
        out[candidate] = ratio - 1;
      }
    },
    evidence: (view, seeker, candidate) => {
      const value = ratioOf(table(view), at(classOf(view), seeker), at(classOf(view), candidate)) - 1;
      return value === 0 ? [] : [{ value, ...evidence(view, seeker, candidate) }];
    },
  };
}

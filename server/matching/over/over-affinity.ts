import { type Affinity, ratioOf } from "../view/affinity.js";
import type { MatchView } from "../view/match-view.js";
import { fillByClass } from "./over-classes.js";
import type { ByClass, Evidence, Score } from "../score.js";
import type { Sharing } from "../sharing.js";
import { at } from "../../network/arrays/typed-array.js";

/** A score from a table of observed over expected linkages between classes; the same for all seekers of a class. */
export function overAffinity(
  key: string,
  reason: Score["reason"],
  table: (view: MatchView) => Affinity,
  classOf: (view: MatchView) => Int32Array,
  sharedBy: Sharing,
  evidence: (view: MatchView, seeker: number, candidate: number) => Omit<Evidence, "value">,
): Score {
  const byClass: ByClass = {
    classOf,
    valuesOf: (view, seeker) => {
      const own = at(classOf(view), seeker);
      return new Float64Array(table(view).classes).map((_, other) => ratioOf(table(view), own, other) - 1);
    },
  };
  return {
    key,
    reason,
    // log(1 + ratio) less its value at 1, so that what is as chance would have it says nothing
    scale: 0.5,
    ofPartners: false,
    sharedBy,
    byClass,
    fill: fillByClass(byClass),
    evidence: (view, seeker, candidate) => {
      const value = ratioOf(table(view), at(classOf(view), seeker), at(classOf(view), candidate)) - 1;
      return value === 0 ? [] : [{ value, ...evidence(view, seeker, candidate) }];
    },
  };
}

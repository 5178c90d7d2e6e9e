import { at, real } from "../../network/arrays/typed-array.js";
import type { ByClass, Score } from "../score.js";

/** What a score by the candidate's class gives everybody. */
export const fillByClass =
  ({ classOf, valuesOf }: ByClass): Score["fill"] =>
  (view, seeker, out) => {
    const classes = classOf(view);
    const values = valuesOf(view, seeker);
    for (const candidate of view.actors) {
      const own = at(classes, candidate);
      if (own >= 0) out[candidate] = real(values, own);
    }
  };

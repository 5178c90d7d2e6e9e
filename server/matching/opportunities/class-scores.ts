import { at, byte, real } from "../../network/arrays/typed-array.js";
import { keptColumn } from "../model/blend.js";
import { sizeOf } from "../view/match-columns.js";
import type { MatchView } from "../view/match-view.js";
import type { Score } from "../score.js";
import { SCORES } from "../scores.js";

/** The sum up to one of the scores, and for whom it was made. */
interface Sum {
  shared: number | undefined;
  readonly scores: Float64Array;
}

/** What scores with `sharedBy` give everybody, for one class of seekers after the other: what is as before is not added up again. */
export class ClassScores {
  readonly #sums: readonly Sum[];
  #weights = "";

  constructor(
    private readonly view: MatchView,
    private readonly scores: readonly Score[],
  ) {
    this.#sums = scores.map(() => ({
      shared: undefined,
      scores: new Float64Array(sizeOf(view.network)),
    }));
  }

  /** The weights are by the candidate's kind, in the order of SCORES. Good until it is asked for another class. */
  of(seeker: number, weights: readonly Float64Array[]): Float64Array {
    const { view, scores } = this;
    const key = weights.map((own) => own.join()).join(";");
    let isSame = key === this.#weights;
    this.#weights = key;
    let before: Float64Array = new Float64Array(sizeOf(view.network));
    scores.forEach((score, level) => {
      const sum = this.#sums[level] as Sum;
      const shared = score.sharedBy?.(view, seeker) ?? 0;
      isSame &&= sum.shared === shared;
      if (!isSame) {
        const k = SCORES.indexOf(score);
        const column = keptColumn(view, seeker, score, shared);
        addWeighted(
          view,
          before,
          column,
          Float64Array.from(weights, (own) => real(own, k)),
          sum.scores,
        );
        sum.shared = shared;
      }
      before = sum.scores;
    });
    return before;
  }
}

function addWeighted(
  { actors, network: { kind } }: MatchView,
  before: Float64Array,
  /** By place among those who act. */
  column: Float64Array,
  weights: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < actors.length; i++) {
    const one = at(actors, i);
    out[one] = real(before, one) + real(weights, byte(kind, one)) * real(column, i);
  }
}

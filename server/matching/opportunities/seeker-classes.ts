import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import type { Steps } from "../../network/steps.js";
import { at, byte, real } from "../../network/typed-array.js";
import { sharedScores } from "../blend.js";
import { type MatchModel, type Regime, regimeOf, weightsOf } from "../match-model.js";
import { sizeOf } from "../match-columns.js";
import type { MatchView } from "../match-view.js";
import { rowOf } from "../partner-graph.js";
import type { Score } from "../score.js";
import { SCORES } from "../scores.js";

/** Seekers for whom all scores with `sharedBy` are the same. */
export interface SeekerClass {
  readonly regime: Regime;
  /** The model's weights times its temperature, by the candidate's kind, in the order of SCORES. */
  readonly weights: readonly Float64Array[];
  /** What those scores give each of the chosen, times the temperature, in their order. */
  readonly shared: Float64Array;
}

export interface SeekerClasses {
  readonly classes: readonly SeekerClass[];
  /** The class of each of the chosen. */
  readonly classOf: Int32Array;
  /**
   * Of each of the chosen, the logarithm of what its average candidate's chance is at least: all other scores only add to
   * it. Chances are as in `rankMatches`; minus infinity where there is no candidate.
   */
  readonly leastAverage: Float64Array;
}

/** Puts the chosen into classes; costs a pass over everybody for each class. */
export function* seekerClasses(
  view: MatchView,
  model: MatchModel,
  numbers: Int32Array,
): Steps<SeekerClasses> {
  const members = new Map<string, number[]>();
  const shared = sharedFirst(view, numbers);
  numbers.forEach((one, place) => {
    const key = classKey(view, shared, one);
    members.set(key, [...(members.get(key) ?? []), place]);
  });
  const classOf = new Int32Array(numbers.length);
  const leastAverage = new Float64Array(numbers.length);
  const classes: SeekerClass[] = [];
  const chances = new Float64Array(sizeOf(view.network));
  // In the order of their keys, so that those that share most of their columns follow each other.
  for (const [, places] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first = 0] = places;
    const seeker = at(numbers, first);
    const regime = regimeOf(model, view, seeker);
    const own = sharedScores(view, seeker, regime);
    let sum = 0;
    for (const one of view.actors) {
      chances[one] = Math.exp(regime.temperature * real(own, one));
      sum += real(chances, one);
    }
    for (const place of places) {
      classOf[place] = classes.length;
      leastAverage[place] = averageOf(view, at(numbers, place), chances, sum);
    }
    classes.push({
      regime,
      weights: STAKEHOLDER_KIND_KEYS.map((_, kind) =>
        weightsOf(regime, byte(view.network.kind, seeker), kind).map((one) => one * regime.temperature),
      ),
      shared: Float64Array.from(numbers, (one) => regime.temperature * real(own, one)),
    });
    yield;
  }
  return { classes, classOf, leastAverage };
}

/** The scores with `sharedBy`, those with most columns first, so that each column is met in one go. */
function sharedFirst(view: MatchView, numbers: Int32Array): readonly Score[] {
  const columns = (score: Score): number =>
    new Set(Array.from(numbers, (one) => score.sharedBy?.(view, one))).size;
  return SCORES.filter((score) => score.sharedBy !== undefined)
    .map((score) => ({ score, count: columns(score) }))
    .sort((a, b) => b.count - a.count)
    .map(({ score }) => score);
}

const classKey = (view: MatchView, shared: readonly Score[], one: number): string =>
  [
    ...shared.map((score) => score.sharedBy?.(view, one)),
    byte(view.network.kind, one),
    at(view.graph.degree, one) > 0,
  ].join();

function averageOf(view: MatchView, seeker: number, chances: Float64Array, whole: number): number {
  let [sum, count] = [whole - real(chances, seeker), view.actors.length - 1];
  for (const partner of rowOf(view.graph.pairs, seeker)) {
    sum -= real(chances, partner);
    count--;
  }
  // Less than the rounding of so many differences, so that it stays a bound.
  return count === 0 ? -Infinity : Math.log(Math.max(0, sum - 1e-12 * whole) / count);
}

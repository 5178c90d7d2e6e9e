import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import type { Steps } from "../../network/turns/steps.js";
import { at, byte, real } from "../../network/arrays/typed-array.js";
import { sizeOf } from "../view/match-columns.js";
import { type MatchModel, type Regime, regimeOf, weightsOf } from "../model/match-model.js";
import type { MatchView } from "../view/match-view.js";
import type { Score } from "../score.js";
import { SCORES } from "../scores.js";
import { type Chosen, ONE_SIDE, OTHER_SIDE } from "./chosen.js";
import { ClassScores } from "./class-scores.js";
import { knownAverages } from "./known-averages.js";
import { LeastAverages } from "./least-averages.js";

/** Seekers for whom all scores with `sharedBy` are the same. */
export interface SeekerClass {
  readonly regime: Regime;
  /** The model's weights times its temperature, by the candidate's kind, in the order of SCORES. */
  readonly weights: readonly Float64Array[];
  /** What those scores give each of the chosen, times the temperature, in their order. */
  readonly shared: Float64Array;
}

export interface SeekerClasses {
  /** The chosen, the best connected first; behind them the larger of those who stand on one side alone, in the same order. */
  readonly chosen: Chosen;
  /** How many come before these: each pair has one of them. */
  readonly rows: number;
  readonly classes: readonly SeekerClass[];
  /** The class of each of the chosen. */
  readonly classOf: Int32Array;
  /**
   * Of each of the chosen, the logarithm of what its average candidate's chance is at least (see `LeastAverages`), or of the
   * chance itself where it is known. Chances are as in `rankMatches`; minus infinity where there is no candidate.
   */
  readonly leastAverage: Float64Array;
}

/** Puts the chosen into classes; costs a pass over everybody for each class, another where the average of a member is not known. */
export function* seekerClasses(view: MatchView, model: MatchModel, chosen: Chosen): Steps<SeekerClasses> {
  const { numbers, sides, rows } = inRows(view, chosen);
  const scores = inOrder(view, numbers);
  const classScores = new ClassScores(view, scores);
  const classOf = new Int32Array(numbers.length);
  const leastAverage = new Float64Array(numbers.length);
  const averages = new LeastAverages(view);
  const { logarithms } = knownAverages(view, model);
  const chances = new Float64Array(sizeOf(view.network));
  const classes: SeekerClass[] = [];
  for (const members of membersOf(view, scores, numbers)) {
    const seeker = at(numbers, members[0] ?? 0);
    const regime = regimeOf(model, view, seeker);
    const weights = STAKEHOLDER_KIND_KEYS.map((_, kind) =>
      weightsOf(regime, byte(view.network.kind, seeker), kind).map((one) => one * regime.temperature),
    );
    const own = classScores.of(seeker, weights);
    const isKnown = (place: number): boolean => !Number.isNaN(real(logarithms, at(numbers, place)));
    const unknown = members.filter((place) => !isKnown(place));
    if (unknown.length > 0) averages.turnTo(chances, fillChances(view, own, chances), weights);
    for (const place of unknown) logarithms[at(numbers, place)] = averages.of(at(numbers, place));
    for (const place of members) {
      classOf[place] = classes.length;
      leastAverage[place] = real(logarithms, at(numbers, place));
    }
    classes.push({ regime, weights, shared: Float64Array.from(numbers, (one) => real(own, one)) });
    yield;
  }
  return { chosen: { numbers, sides }, rows, classes, classOf, leastAverage };
}

/** The chance that each candidate has by its scores; gives all of them added up. */
function fillChances({ actors }: MatchView, scores: Float64Array, chances: Float64Array): number {
  let sum = 0;
  for (const one of actors) {
    const chance = Math.exp(real(scores, one));
    chances[one] = chance;
    sum += chance;
  }
  return sum;
}

function inRows({ graph }: MatchView, { numbers, sides }: Chosen): Chosen & Pick<SeekerClasses, "rows"> {
  const [ones, others] = [ONE_SIDE, OTHER_SIDE].map((side) => sides.filter((own) => own === side).length);
  const last = Number(ones) > Number(others) ? ONE_SIDE : OTHER_SIDE;
  const isLast = (place: number): number => Number(byte(sides, place) === last);
  const order = Array.from(numbers.keys()).sort(
    (a, b) =>
      isLast(a) - isLast(b) || at(graph.degree, at(numbers, b)) - at(graph.degree, at(numbers, a)) || a - b,
  );
  return {
    numbers: Int32Array.from(order, (place) => at(numbers, place)),
    sides: Uint8Array.from(order, (place) => byte(sides, place)),
    rows: order.filter((place) => isLast(place) === 0).length,
  };
}

/** The scores with `sharedBy`, those with most columns first behind those with one, so that little changes from class to class. */
function inOrder(view: MatchView, numbers: Int32Array): readonly Score[] {
  const columns = (score: Score): number =>
    new Set(Array.from(numbers, (one) => score.sharedBy?.(view, one))).size;
  return SCORES.filter((score) => score.sharedBy !== undefined)
    .map((score) => ({ score, count: columns(score) }))
    .sort((a, b) => Number(a.count > 1) - Number(b.count > 1) || b.count - a.count)
    .map(({ score }) => score);
}

/** The places of the members of each class, classes in the order of what they are told apart by. */
function membersOf(view: MatchView, scores: readonly Score[], numbers: Int32Array): number[][] {
  const classes = new Map<string, { key: readonly number[]; places: number[] }>();
  numbers.forEach((one, place) => {
    const key = [
      byte(view.network.kind, one),
      Number(at(view.graph.degree, one) > 0),
      ...scores.map((score) => score.sharedBy?.(view, one) ?? 0),
    ];
    const known = classes.get(key.join());
    if (known === undefined) classes.set(key.join(), { key, places: [place] });
    else known.places.push(place);
  });
  const differing = (a: readonly number[], b: readonly number[]): number =>
    a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return [...classes.values()].sort((a, b) => differing(a.key, b.key)).map(({ places }) => places);
}

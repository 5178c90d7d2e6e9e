import type { Steps } from "../../network/turns/steps.js";
import { at } from "../../network/arrays/typed-array.js";
import type { MatchModel } from "../model/match-model.js";
import { standingOf } from "../rank-matches.js";
import type { MatchView } from "../view/match-view.js";
import type { BestPair, PairOptions } from "./best-pair.js";
import { type Chosen, ONE_SIDE, OTHER_SIDE } from "./chosen.js";

/** The likeliest of the others that are looked at first. */
const NEAREST = 128;

/** Strengths are summed in another order here and there: the last digits may differ. */
const ROUNDING = 1 + 1e-9;

/** The place of the one stakeholder that is in every pair, since nobody else stands on its side; undefined where none is. */
export function onlyOne({ sides }: Chosen): number | undefined {
  const places = [ONE_SIDE, OTHER_SIDE].map((side) => {
    const first = sides.findIndex((own) => (own & side) !== 0);
    return sides.findLastIndex((own) => (own & side) !== 0) === first ? first : -1;
  });
  return places.find((place) => place >= 0);
}

/**
 * The best pairs of one with others: a pair scores at most twice what the other is for the one, so that one list tells who
 * may be in the answer, once the best of the nearest are known.
 */
export function* pairsOfOne(
  view: MatchView,
  model: MatchModel,
  { numbers, sides }: Chosen,
  place: number,
  { first, perStakeholder }: PairOptions,
  search: (chosen: Chosen) => Steps<BestPair[]>,
): Steps<BestPair[]> {
  const one = at(numbers, place);
  const { ranked } = standingOf(view, model, one, numbers);
  yield;
  for (let size = NEAREST; ;) {
    const near = new Set([one, ...ranked.slice(0, size).map(({ candidate }) => candidate)]);
    const found = yield* search({
      numbers: numbers.filter((number) => near.has(number)),
      sides: sides.filter((_, i) => near.has(at(numbers, i))),
    });
    const last = found[Math.min(first, perStakeholder) - 1]?.score ?? 0;
    const mayBeBetter = ranked.findLastIndex(
      ({ strength }) => strength >= 1 && 2 * strength * ROUNDING >= last,
    );
    if (mayBeBetter < size) return found;
    size = mayBeBetter + 1;
  }
}

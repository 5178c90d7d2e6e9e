import { eachCommon } from "../../network/arrays/sparse-rows.js";
import { at, single } from "../../network/arrays/typed-array.js";
import { commonLinkages } from "./common-linkages.js";
import type { MatchView } from "../view/match-view.js";
import { rowOf } from "../view/partner-graph.js";

/** Linkages and common projects of two partners that are shown: the latest say enough. */
const MOST_SHOWN = 10;

/** Who could bring two together, by numbers. */
export interface Introduction {
  /** Their best common partner, or the two on the best chain of partners; from the first of the two to the second. */
  readonly through: readonly number[];
  /** The linkages along it. */
  readonly linkages: readonly number[];
}

/**
 * The best common partner of two stakeholders: the largest product of both pair weights over the logarithm of its partners,
 * so that who works with everybody is not named first; where there is none, the best chain of two, by the product of its
 * pair weights over both logarithms. Equals in the order of ids. Null where there is neither.
 */
export function introductionOf(view: MatchView, one: number, other: number): Introduction | null {
  const through = bestCommon(view, one, other) ?? bestChain(view, one, other);
  if (through === null) return null;
  const steps = [one, ...through, other];
  const linkages = steps
    .slice(1)
    .flatMap((next, i) => commonLinkages(view, steps[i] as number, next, MOST_SHOWN));
  return { through, linkages: [...new Set(linkages)] };
}

const reserve = ({ graph }: MatchView, one: number): number => Math.log(1 + at(graph.degree, one));

/** The best that was offered so far. */
class Best {
  through: readonly number[] | null = null;
  #most = 0;

  constructor(private readonly view: MatchView) {}

  offer(through: readonly number[], value: number): void {
    const isSooner =
      value === this.#most && this.through !== null && comesBefore(this.view, through, this.through);
    if (value > this.#most || isSooner) [this.through, this.#most] = [through, value];
  }
}

function bestCommon(view: MatchView, one: number, other: number): readonly number[] | null {
  const best = new Best(view);
  eachCommon(view.graph.pairs, one, other, (partner, first, second) => {
    best.offer([partner], (first * second) / reserve(view, partner));
    return true;
  });
  return best.through;
}

function bestChain(view: MatchView, one: number, other: number): readonly number[] | null {
  const { pairs } = view.graph;
  const best = new Best(view);
  const start = at(pairs.offsets, one);
  rowOf(pairs, one).forEach((first, i) => {
    const weight = single(pairs.values, start + i) / reserve(view, first);
    eachCommon(pairs, first, other, (second, there, back) => {
      best.offer([first, second], (weight * there * back) / reserve(view, second));
      return true;
    });
  });
  return best.through;
}

/** In the order of ids, the first that differs deciding. */
function comesBefore({ places }: MatchView, one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((number, i) => number !== other[i]);
  return place >= 0 && at(places, one[place] ?? 0) < at(places, other[place] ?? 0);
}

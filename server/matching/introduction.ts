import { eachCommon } from "../network/sparse-rows.js";
import { at, single } from "../network/typed-array.js";
import { commonLinkages } from "./common-linkages.js";
import type { MatchView } from "./match-view.js";
import { rowOf } from "./partner-graph.js";

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
  const linkages = steps.slice(1).flatMap((next, i) => commonLinkages(view, steps[i] as number, next));
  return { through, linkages: [...new Set(linkages)] };
}

const reserve = ({ graph }: MatchView, one: number): number => Math.log(1 + at(graph.degree, one));

function bestCommon(view: MatchView, one: number, other: number): number[] | null {
  let best: number | null = null;
  let most = 0;
  eachCommon(view.graph.pairs, one, other, (partner, first, second) => {
    const value = (first * second) / reserve(view, partner);
    const isEqual = value === most && best !== null;
    if (value > most || (isEqual && at(view.places, partner) < at(view.places, best ?? partner)))
      [best, most] = [partner, value];
    return true;
  });
  return best === null ? null : [best];
}

function bestChain(view: MatchView, one: number, other: number): number[] | null {
  const { pairs } = view.graph;
  let best: readonly [number, number] | null = null;
  let most = 0;
  const start = at(pairs.offsets, one);
  rowOf(pairs, one).forEach((first, i) => {
    const weight = single(pairs.values, start + i) / reserve(view, first);
    eachCommon(pairs, first, other, (second, there, back) => {
      const value = (weight * there * back) / reserve(view, second);
      const isBefore = value === most && best !== null && isSooner(view, [first, second], best);
      if (value > most || isBefore) [best, most] = [[first, second], value];
      return true;
    });
  });
  return best;
}

const isSooner = (
  { places }: MatchView,
  chain: readonly [number, number],
  best: readonly [number, number],
): boolean =>
  at(places, chain[0]) - at(places, best[0]) < 0 ||
  (chain[0] === best[0] && at(places, chain[1]) < at(places, best[1]));

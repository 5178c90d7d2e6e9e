import type { SparseRows } from "../network/arrays/sparse-rows.js";
import { at, single } from "../network/arrays/typed-array.js";
import type { MatchView } from "./view/match-view.js";
import type { RankedMatch } from "./rank-matches.js";

/** So many of the best may take a place in a varied list; behind them all keep their order. */
export const MOST_VARIED = 100;

/** With a variety of 1, whoever is in all like one who stands before counts as so much less likely, as a logarithm. */
const MOST_LOST = 2;

/**
 * A list in which the next is the likeliest that is not like one before: by maximal marginal relevance (Carbonell and
 * Goldstein 1998, doi:10.1145/290941.291025) over the logarithms of the strengths. Variety is from 0, which changes
 * nothing, to 1. The first stays the first; a longer list begins with the shorter one. Costs a pass over the partners of
 * the best for each place.
 */
export function varied<M extends Pick<RankedMatch, "candidate" | "strength">>(
  { graph, profiles }: MatchView,
  matches: readonly M[],
  variety: number,
  first: number,
): M[] {
  if (variety === 0) return matches.slice(0, first);
  const left = matches
    .slice(0, MOST_VARIED)
    .map((match) => ({ match, relevance: Math.log(match.strength), alike: 0 }));
  const chosen: M[] = [];
  while (left.length > 0 && chosen.length < first) {
    const value = ({ relevance, alike }: (typeof left)[number]): number =>
      relevance - MOST_LOST * variety * alike;
    const best = left.reduce((most, one) => (value(one) > value(most) ? one : most));
    left.splice(left.indexOf(best), 1);
    chosen.push(best.match);
    const { candidate } = best.match;
    const toPartners = likenessTo(graph.pairs, candidate);
    const toSectors = likenessTo(profiles.sectors.rows, candidate);
    for (const one of left) {
      const likeness = (toPartners(one.match.candidate) + toSectors(one.match.candidate)) / 2;
      one.alike = Math.max(one.alike, likeness);
    }
  }
  return [...chosen, ...matches.slice(MOST_VARIED, MOST_VARIED + first - chosen.length)];
}

/** The cosine of one row with others; 0 where either is empty. */
function likenessTo({ offsets, columns, values }: SparseRows, one: number): (other: number) => number {
  const row = new Map<number, number>();
  for (let e = at(offsets, one); e < at(offsets, one + 1); e++) row.set(at(columns, e), single(values, e));
  const own = [...row.values()].reduce((sum, value) => sum + value * value, 0);
  return (other) => {
    let [product, squares] = [0, 0];
    for (let e = at(offsets, other), end = at(offsets, other + 1); e < end; e++) {
      const value = single(values, e);
      product += value * (row.get(at(columns, e)) ?? 0);
      squares += value * value;
    }
    return product === 0 ? 0 : product / Math.sqrt(own * squares);
  };
}

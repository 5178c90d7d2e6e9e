import type { SparseRows } from "../network/arrays/sparse-rows.js";
import { at, real, single } from "../network/arrays/typed-array.js";
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
  const toPartners = new Likeness(graph.pairs, graph.degree.length);
  const toSectors = new Likeness(profiles.sectors.rows, profiles.sectors.columns.offsets.length - 1);
  while (left.length > 0 && chosen.length < first) {
    const value = ({ relevance, alike }: (typeof left)[number]): number =>
      relevance - MOST_LOST * variety * alike;
    const best = left.reduce((most, one) => (value(one) > value(most) ? one : most));
    left.splice(left.indexOf(best), 1);
    chosen.push(best.match);
    toPartners.turnTo(best.match.candidate);
    toSectors.turnTo(best.match.candidate);
    for (const one of left) {
      const { candidate } = one.match;
      one.alike = Math.max(one.alike, (toPartners.of(candidate) + toSectors.of(candidate)) / 2);
    }
  }
  return [...chosen, ...matches.slice(MOST_VARIED, MOST_VARIED + first - chosen.length)];
}

/** The cosines of one row after the other with all that are asked for; 0 where either is empty. */
class Likeness {
  /** The row turned to, with zeros between. */
  readonly #row: Float64Array;
  readonly #squares = new Map<number, number>();
  #one: number | undefined;

  constructor(
    private readonly rows: SparseRows,
    columnCount: number,
  ) {
    this.#row = new Float64Array(columnCount);
  }

  turnTo(one: number): void {
    const { offsets, columns, values } = this.rows;
    const before = this.#one;
    if (before !== undefined)
      for (let e = at(offsets, before); e < at(offsets, before + 1); e++) this.#row[at(columns, e)] = 0;
    for (let e = at(offsets, one); e < at(offsets, one + 1); e++)
      this.#row[at(columns, e)] = single(values, e);
    this.#one = one;
  }

  of(other: number): number {
    const { offsets, columns, values } = this.rows;
    const row = this.#row;
    let product = 0;
    for (let e = at(offsets, other), end = at(offsets, other + 1); e < end; e++)
      product += single(values, e) * real(row, at(columns, e));
    if (product === 0 || this.#one === undefined) return 0;
    return product / Math.sqrt(this.#squaresOf(this.#one) * this.#squaresOf(other));
  }

  #squaresOf(one: number): number {
    const known = this.#squares.get(one);
    if (known !== undefined) return known;
    const { offsets, values } = this.rows;
    let sum = 0;
    for (let e = at(offsets, one), end = at(offsets, one + 1); e < end; e++) sum += single(values, e) ** 2;
    this.#squares.set(one, sum);
    return sum;
  }
}

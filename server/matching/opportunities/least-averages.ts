import { addReal, at, byte, real, single } from "../../network/arrays/typed-array.js";
import { sizeOf } from "../view/match-columns.js";
import type { MatchView } from "../view/match-view.js";
import { rowOf } from "../view/partner-graph.js";
import type { Beneath } from "../score.js";
import { SCORES } from "../scores.js";

/** A score that is never below a product of rows. */
interface Under {
  readonly k: number;
  readonly beneath: Beneath;
  /** What the rows of each are multiplied by, as the candidate. */
  readonly factors: Float64Array;
  /** The same times the candidate's chance and weight, for the class turned to. */
  readonly shares: Float64Array;
  /** All candidates' rows, each times its share, added up. */
  readonly sums: Float64Array;
  /** One row spread out. */
  readonly row: Float64Array;
}

/** Rounding of so many sums and differences: what comes of them stays a bound. */
const ROUNDING = 1e-9;

/**
 * What the average candidate's chance is at least, for seekers of one class after the other: what all of the class share,
 * times e to the mean of what is beneath other scores (Jensen's inequality: the mean of powers is no less than the power
 * of the mean). A class costs a pass over everybody, a seeker one over its partners.
 */
export class LeastAverages {
  readonly #under: readonly Under[];
  #chances: Float64Array = new Float64Array(0);
  #whole = 0;

  constructor(private readonly view: MatchView) {
    const size = sizeOf(view.network);
    this.#under = SCORES.flatMap(({ beneath }, k) => {
      if (beneath === undefined) return [];
      const factors = new Float64Array(size);
      for (const one of view.actors) factors[one] = beneath.ofCandidate(view, one);
      const columns = beneath.profile(view).columns.offsets.length - 1;
      const [sums, row] = [new Float64Array(columns), new Float64Array(columns)];
      return [{ k, beneath, factors, shares: new Float64Array(size), sums, row }];
    });
  }

  /** Turns to a class: what it gives everybody as a chance, all these added up, and its weights by the candidate's kind. */
  turnTo(chances: Float64Array, whole: number, weights: readonly Float64Array[]): void {
    const { view } = this;
    const { kind } = view.network;
    [this.#chances, this.#whole] = [chances, whole];
    for (const { k, beneath, factors, shares, sums } of this.#under) {
      const own = Float64Array.from(weights, (byScore) => real(byScore, k));
      const { offsets, columns, values } = beneath.profile(view).rows;
      sums.fill(0);
      for (const one of view.actors) {
        const share = real(chances, one) * real(own, byte(kind, one)) * real(factors, one);
        shares[one] = share;
        if (share === 0) continue;
        for (let e = at(offsets, one), end = at(offsets, one + 1); e < end; e++)
          addReal(sums, at(columns, e), share * single(values, e));
      }
    }
  }

  /** The logarithm; minus infinity where there is no candidate. */
  of(seeker: number): number {
    const { view } = this;
    const partners = rowOf(view.graph.pairs, seeker);
    const count = view.actors.length - 1 - partners.length;
    if (count === 0) return -Infinity;
    let sum = this.#whole - real(this.#chances, seeker);
    for (const partner of partners) sum -= real(this.#chances, partner);
    if (sum <= ROUNDING * this.#whole) return -Infinity;
    let beneath = 0;
    for (const one of this.#under) beneath += this.#beneath(one, seeker, partners);
    return Math.log(sum / count) + Math.max(0, beneath / sum) - ROUNDING * (1 + this.#whole / sum);
  }

  /** What is beneath a score, over all candidates and times the chance of each. */
  #beneath({ beneath, shares, sums, row }: Under, seeker: number, partners: Int32Array): number {
    const { view } = this;
    const factor = beneath.ofSeeker(view, seeker);
    if (factor === 0) return 0;
    const { offsets, columns, values } = beneath.profile(view).rows;
    const [start, end] = [at(offsets, seeker), at(offsets, seeker + 1)];
    let sum = 0;
    for (let e = start; e < end; e++) {
      const own = single(values, e);
      row[at(columns, e)] = own;
      sum += own * real(sums, at(columns, e));
    }
    const withOne = (other: number): number => {
      let product = 0;
      for (let f = at(offsets, other), last = at(offsets, other + 1); f < last; f++)
        product += real(row, at(columns, f)) * single(values, f);
      return product * real(shares, other);
    };
    sum -= withOne(seeker);
    for (const partner of partners) sum -= withOne(partner);
    for (let e = start; e < end; e++) row[at(columns, e)] = 0;
    return sum * factor;
  }
}

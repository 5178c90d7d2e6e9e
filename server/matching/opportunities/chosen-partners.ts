import { sharedInt32, sharedSingles } from "../../network/arrays/shared-arrays.js";
import { type SparseRows, transpose } from "../../network/arrays/sparse-rows.js";
import { addReal, at, single } from "../../network/arrays/typed-array.js";
import { sizeOf } from "../view/match-columns.js";
import type { MatchView } from "../view/match-view.js";
import { leanOf, shareOf } from "../over/partner-walk.js";
import type { SharedSums } from "../score.js";

/**
 * What each of the chosen shares with those after it, over the partners that both have: rows of a sparse product, one after
 * the other. All are given by their places among the chosen.
 */
export class ChosenPartners implements SharedSums {
  readonly allocation: Float64Array;
  readonly closeness: Float64Array;
  /** Of everybody, the chosen whose partner it is, ascending; where those begin that come after the one turned to. */
  readonly #of: SparseRows;
  #next: Int32Array;
  readonly #reached: Int32Array;
  #count = 0;
  readonly #placeOf: Int32Array;
  /** The last one turned to of which each is a partner. */
  readonly #partnerOf: Int32Array;
  #one = -1;

  constructor(
    private readonly view: MatchView,
    private readonly numbers: Int32Array,
  ) {
    const size = sizeOf(view.network);
    this.#of = transpose(rowsOf(view.graph.pairs, numbers), size);
    this.#next = this.#of.offsets.slice();
    this.allocation = new Float64Array(numbers.length);
    this.closeness = new Float64Array(numbers.length);
    this.#reached = new Int32Array(numbers.length);
    this.#partnerOf = new Int32Array(numbers.length).fill(-1);
    this.#placeOf = new Int32Array(size).fill(-1);
    numbers.forEach((one, place) => (this.#placeOf[one] = place));
  }

  /** Whether two are partners: the one turned to, and another. */
  isPartner(other: number): boolean {
    return at(this.#partnerOf, other) === this.#one;
  }

  /** Those after the one turned to with whom it shares partners. */
  reached(): Int32Array {
    return this.#reached.subarray(0, this.#count);
  }

  /** Turns to one; each comes after the last, or everything begins anew. */
  turnTo(one: number): void {
    if (one <= this.#one) {
      this.#next = this.#of.offsets.slice();
      this.#partnerOf.fill(-1);
    }
    this.#one = one;
    for (let r = 0; r < this.#count; r++) {
      const other = at(this.#reached, r);
      this.allocation[other] = this.closeness[other] = 0;
    }
    this.#count = 0;
    const { pairs, degree } = this.view.graph;
    const stakeholder = at(this.numbers, one);
    for (let e = at(pairs.offsets, stakeholder), end = at(pairs.offsets, stakeholder + 1); e < end; e++) {
      const partner = at(pairs.columns, e);
      const place = at(this.#placeOf, partner);
      if (place >= 0) this.#partnerOf[place] = one;
      this.#handOn(partner, shareOf(degree, partner), leanOf(degree, partner, single(pairs.values, e)));
    }
  }

  #handOn(partner: number, share: number, lean: number): void {
    const { offsets, columns, values } = this.#of;
    const { allocation, closeness } = this;
    const end = at(offsets, partner + 1);
    let f = at(this.#next, partner);
    while (f < end && at(columns, f) <= this.#one) f++;
    this.#next[partner] = f;
    for (; f < end; f++) {
      const other = at(columns, f);
      if (allocation[other] === 0) this.#reached[this.#count++] = other;
      addReal(allocation, other, share);
      addReal(closeness, other, lean * single(values, f));
    }
  }
}

/** Some rows of a matrix, in the order given. */
function rowsOf({ offsets, columns, values }: SparseRows, rows: Int32Array): SparseRows {
  const starts = sharedInt32(rows.length + 1);
  rows.forEach((row, place) => {
    starts[place + 1] = at(starts, place) + at(offsets, row + 1) - at(offsets, row);
  });
  const some: SparseRows = {
    offsets: starts,
    columns: sharedInt32(at(starts, rows.length)),
    values: sharedSingles(at(starts, rows.length)),
  };
  rows.forEach((row, place) => {
    some.columns.set(columns.subarray(at(offsets, row), at(offsets, row + 1)), at(starts, place));
    some.values.set(values.subarray(at(offsets, row), at(offsets, row + 1)), at(starts, place));
  });
  return some;
}

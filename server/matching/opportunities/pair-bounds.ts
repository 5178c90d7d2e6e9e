import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { at, byte, real } from "../../network/typed-array.js";
import type { MatchView } from "../match-view.js";
import { type PairValues, type Score, worth } from "../score.js";
import { SCORES } from "../scores.js";
import { ChosenPartners } from "./chosen-partners.js";
import type { SeekerClass, SeekerClasses } from "./seeker-classes.js";

/** The scores of one pair, each side as the seeker, times its temperature. */
export interface BothWays {
  there: number;
  back: number;
}

interface Own {
  readonly score: Score;
  /** Its place in SCORES. */
  readonly k: number;
}

const KINDS = STAKEHOLDER_KIND_KEYS.length;
const OWN: readonly Own[] = SCORES.flatMap((score, k) =>
  score.sharedBy === undefined ? [{ score, k }] : [],
);
const OF_SHARED = OWN.filter(({ score }) => score.ofShared !== undefined);
/** Those for which there are closer bounds last: they are dear. */
const OTHERS = OWN.filter(({ score }) => score.ofShared === undefined).sort(
  (a, b) => Number(a.score.boundsOf !== undefined) - Number(b.score.boundsOf !== undefined),
);
/** What a score without a bound adds at most, for all that is known. */
const UNBOUNDED = 1e6;

/** What pairs of the chosen score, and what they score at most. Pairs are given by their places among the chosen. */
export class PairBounds {
  readonly #numbers: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #classes: readonly SeekerClass[];
  readonly #classOf: Int32Array;
  /** By place and the candidate's kind: what one adds at most as the seeker. */
  readonly #ofSeeker: Float64Array;
  /** By class: what the class gives each of the chosen, with what each adds at most as the candidate. */
  readonly #ofCandidate: readonly Float64Array[];
  /** By score of OTHERS: what each adds at most before its weight, as the seeker and as the candidate. */
  readonly #asSeekers: readonly Float64Array[];
  readonly #asCandidates: readonly Float64Array[];
  /** By score of OF_SHARED: what the sum of each candidate is divided by. */
  readonly #divisors: readonly Float64Array[];
  readonly #partners: ChosenPartners;
  #one = -1;
  #seeker = -1;
  #own: Float64Array = new Float64Array(0);
  /** By score of OTHERS: the pairs of the one turned to and their closer bounds, where these were asked for. */
  #values: (PairValues | undefined)[] = [];
  #bounds: (PairValues | undefined)[] = [];
  /** By score of OTHERS: what it adds at most to the pair that is looked at. */
  readonly #left = OTHERS.map((): BothWays => ({ there: 0, back: 0 }));

  constructor(
    private readonly view: MatchView,
    { chosen: { numbers }, classes, classOf }: SeekerClasses,
    /** Of each, the logarithm of its average candidate's chance, or less. */
    private readonly averages: Float64Array,
  ) {
    this.#numbers = numbers;
    this.#classes = classes;
    this.#classOf = classOf;
    this.#kinds = Uint8Array.from(numbers, (one) => byte(view.network.kind, one));
    this.#partners = new ChosenPartners(view, numbers);
    const each = (value: (one: number) => number): Float64Array => Float64Array.from(numbers, value);
    this.#asSeekers = OTHERS.map(({ score }) => each((one) => score.most?.ofSeeker(view, one) ?? UNBOUNDED));
    this.#asCandidates = OTHERS.map(({ score }) =>
      each((one) => score.most?.ofCandidate(view, one) ?? UNBOUNDED),
    );
    this.#divisors = OF_SHARED.map(({ score }) => each((one) => score.ofShared?.divisor?.(view, one) ?? 1));
    this.#ofSeeker = new Float64Array(KINDS * numbers.length);
    numbers.forEach((_, i) => {
      for (let kind = 0; kind < KINDS; kind++)
        this.#ofSeeker[KINDS * i + kind] = weighted(this.#classAt(i).weights[kind], this.#asSeekers, i);
    });
    this.#ofCandidate = classes.map(({ shared, weights }) =>
      shared.map((score, j) => score + weighted(weights[byte(this.#kinds, j)], this.#asCandidates, j)),
    );
  }

  /** Turns to the pairs of one of the chosen with those after it; each comes after the last, or everything begins anew. */
  turnTo(i: number): void {
    this.#one = i;
    this.#seeker = at(this.#numbers, i);
    this.#partners.turnTo(i);
    this.#own = this.#ofCandidate[at(this.#classOf, i)] as Float64Array;
    this.#values = [];
    this.#bounds = [];
  }

  /** Whether its pair with another is open and may reach a bar; only then `pair` is what the two score. Looks no further than it must. */
  reaches(j: number, bar: number, pair: BothWays): boolean {
    const i = this.#one;
    const theirs = this.#ofCandidate[at(this.#classOf, j)] as Float64Array;
    pair.there = real(this.#own, j) + real(this.#ofSeeker, KINDS * i + byte(this.#kinds, j));
    pair.back = real(theirs, i) + real(this.#ofSeeker, KINDS * j + byte(this.#kinds, i));
    const isNear = real(this.#partners.allocation, j) !== 0;
    if (!isNear && this.#quickReach(j, pair) < bar) return false;
    if (this.#partners.isPartner(j)) return false;
    const there = this.#classAt(i).weights[byte(this.#kinds, j)] as Float64Array;
    const back = this.#classAt(j).weights[byte(this.#kinds, i)] as Float64Array;
    if (isNear) this.#addShared(j, there, back, pair);
    if (isNear && this.#quickReach(j, pair) < bar) return false;
    this.#tighten(j, there, back, pair);
    for (let place = 0; place < OTHERS.length; place++) {
      if (this.#quickReach(j, pair) < bar) return false;
      const left = this.#left[place] as BothWays;
      if (left.there === 0 && left.back === 0) continue;
      pair.there -= left.there;
      pair.back -= left.back;
      const values = (this.#values[place] ??= pairsOf(this.view, OTHERS[place] as Own, this.#seeker));
      this.#addOther(place, values, j, there, back, pair);
    }
    return true;
  }

  /** Puts closer bounds in the place of those that are the same for all. */
  #tighten(j: number, there: Float64Array, back: Float64Array, pair: BothWays): void {
    for (let place = 0; place < OTHERS.length; place++) {
      const { score, k } = OTHERS[place] as Own;
      const left = this.#left[place] as BothWays;
      left.there = times(real(there, k), this.#mostOf(place, this.#one, j));
      left.back = times(real(back, k), this.#mostOf(place, j, this.#one));
      if (score.boundsOf === undefined) continue;
      pair.there -= left.there;
      pair.back -= left.back;
      left.there = left.back = 0;
      const bounds = (this.#bounds[place] ??= score.boundsOf(this.view, this.#seeker));
      this.#addOther(place, bounds, j, there, back, left);
      pair.there += left.there;
      pair.back += left.back;
    }
  }

  #quickReach(j: number, pair: BothWays): number {
    return quickReach(pair, real(this.averages, this.#one), real(this.averages, j));
  }

  #mostOf(place: number, seeker: number, candidate: number): number {
    return (
      real(this.#asSeekers[place] as Float64Array, seeker) +
      real(this.#asCandidates[place] as Float64Array, candidate)
    );
  }

  #classAt(place: number): SeekerClass {
    return this.#classes[at(this.#classOf, place)] as SeekerClass;
  }

  #addShared(j: number, there: Float64Array, back: Float64Array, pair: BothWays): void {
    for (let place = 0; place < OF_SHARED.length; place++) {
      const { score, k } = OF_SHARED[place] as Own;
      const divisors = this.#divisors[place] as Float64Array;
      const sum = real(this.#partners[score.ofShared?.sum ?? "allocation"], j);
      pair.there += real(there, k) * worth(score, sum / real(divisors, j));
      pair.back += real(back, k) * worth(score, sum / real(divisors, this.#one));
    }
  }

  /** Adds what one score gives, both ways. */
  #addOther(
    place: number,
    values: PairValues,
    j: number,
    there: Float64Array,
    back: Float64Array,
    pair: BothWays,
  ): void {
    const { score, k } = OTHERS[place] as Own;
    const other = at(this.#numbers, j);
    const raw = values.there(other);
    if (raw !== 0) pair.there += real(there, k) * worth(score, raw);
    const rawBack = values.back(other, raw);
    if (rawBack !== 0) pair.back += real(back, k) * worth(score, rawBack);
  }
}

/** Nothing where the weight is 0, whatever the bound. */
const times = (weight: number, bound: number): number => (weight === 0 ? 0 : weight * bound);

/** Scores of pairs are summed in another order than those of lists: bounds leave room for the last digits. */
const ROUNDING = 1e-9;

/** The logarithm of the harmonic mean of two strengths, given as logarithms of chances; none where one is below 1. */
export function reachOf({ there, back }: BothWays, averageThere: number, averageBack: number): number {
  const [one, other] = [there - averageThere + ROUNDING, back - averageBack + ROUNDING];
  return one < 0 || other < 0 ? -Infinity : Math.LN2 - Math.log(Math.exp(-one) + Math.exp(-other)) + ROUNDING;
}

/** No less than that: a harmonic mean is at most twice the smaller of the two. */
function quickReach({ there, back }: BothWays, averageThere: number, averageBack: number): number {
  const least = Math.min(there - averageThere, back - averageBack) + ROUNDING;
  return least < 0 ? -Infinity : least + Math.LN2 + ROUNDING;
}

/** The pairs of one, from all evidence where a score has nothing cheaper. */
function pairsOf(view: MatchView, { score }: Own, one: number): PairValues {
  const total = (seeker: number, candidate: number): number =>
    score.evidence(view, seeker, candidate).reduce((sum, { value }) => sum + value, 0);
  return (
    score.pairsOf?.(view, one) ?? { there: (other) => total(one, other), back: (other) => total(other, one) }
  );
}

/** The weighted sum of one row of the columns; nothing where the weight is 0, whatever the bound. */
function weighted(weights: Float64Array | undefined, columns: readonly Float64Array[], row: number): number {
  let sum = 0;
  OTHERS.forEach(({ k }, place) => {
    const weight = weights?.[k] ?? 0;
    if (weight !== 0) sum += weight * real(columns[place] as Float64Array, row);
  });
  return sum;
}

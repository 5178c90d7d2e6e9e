import type { Steps } from "../../network/turns/steps.js";
import { at, byte, real } from "../../network/arrays/typed-array.js";
import type { MatchModel } from "../model/match-model.js";
import { declinedOf } from "../declined.js";
import type { MatchView } from "../view/match-view.js";
import { type RankedMatch, standingOf } from "../rank-matches.js";
import type { BestPair, PairOptions } from "./best-pair.js";
import type { Chosen } from "./chosen.js";
import { KeyedHeap } from "./keyed-heap.js";
import { type KnownAverages, knownAverages } from "./known-averages.js";
import { LEAST, PairPool } from "./pair-pool.js";
import { onlyOne, pairsOfOne } from "./pairs-of-one.js";
import { joined, PairScores } from "./pair-scores.js";
import { type SeekerClasses, seekerClasses } from "./seeker-classes.js";

/**
 * Pairs that are kept at first for each that is asked for, while it is not known how good the best are; four times as many
 * where that was too few, which is dear: while averages are only bounded, thousands of pairs seem better than the best are.
 */
const KEPT_FOR_EACH = 400;

/** All pairs are looked at first of so many of the best connected, beside those who could fill the answer alone; then of all up to four times as many. */
const ROWS_AT_FIRST = 16;
const MORE_ROWS = 4;

/**
 * How far below the worst of the best so far pairs are still kept, as a logarithm: who comes later may take the place of two
 * of them. Where it was too little, all begins anew with twice as much.
 */
const MARGIN = 0.2;

/**
 * The best pairs that are not linked, one of each on each side: by the harmonic mean of the two strengths (Pizzato et al.
 * 2010, doi:10.1145/1864708.1864747), equals in the order of ids, each stakeholder at most `perStakeholder` times, none
 * where a strength is below 1. Exact: strengths are those of `rankMatches`. Averages are worked
 * out for those alone who may be in them; for all others a bound says that they are not.
 */
export function* bestPairs(
  view: MatchView,
  model: MatchModel,
  chosen: Chosen,
  options: PairOptions,
  kept = KEPT_FOR_EACH * options.first,
): Steps<BestPair[]> {
  const search = (some: Chosen): Steps<BestPair[]> => pairsAmong(view, model, some, options, kept);
  const place = onlyOne(chosen);
  return yield* place === undefined
    ? search(chosen)
    : pairsOfOne(view, model, chosen, place, options, search);
}

function* pairsAmong(
  view: MatchView,
  model: MatchModel,
  chosen: Chosen,
  options: PairOptions,
  kept: number,
): Steps<BestPair[]> {
  const search = new PairSearch(view, model, yield* seekerClasses(view, model, chosen), options);
  for (let [size, margin] = [kept, MARGIN]; ; size *= 4, margin *= 2) {
    const found = yield* search.among(size, margin);
    if (found !== undefined) return found;
  }
}

/** What two are for each other, as logarithms of strengths, or more. */
interface Strengths {
  readonly there: number;
  readonly back: number;
}

/** A pair that is taken, by the places of the two among the chosen; its score, as a logarithm. */
interface Taken {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

class PairSearch {
  readonly #numbers: Int32Array;
  /** So many of the first are looked at with those after them. */
  readonly #rows: number;
  /** Of each, the logarithm of its average candidate's chance; less where its list was not ranked. */
  readonly #averages: Float64Array;
  readonly #scores: PairScores;
  readonly #known: KnownAverages;
  /** Pairs of which one declined, or that are just not as likely as the average: one place times their number and the other. */
  readonly #refused = new Set<number>();

  constructor(
    private readonly view: MatchView,
    private readonly model: MatchModel,
    classes: SeekerClasses,
    private readonly options: PairOptions,
  ) {
    this.#numbers = classes.chosen.numbers;
    this.#rows = classes.rows;
    this.#averages = classes.leastAverage;
    this.#known = knownAverages(view, model);
    this.#scores = new PairScores(view, classes, this.#averages);
  }

  /**
   * The best pairs, of about so many that may be the best; undefined where these are too few to know. Begins with those of
   * the best connected: what their best reach is the bar for all others.
   */
  *among(size: number, margin: number): Steps<BestPair[] | undefined> {
    const { first, perStakeholder } = this.options;
    const pool = new PairPool(size);
    const count = this.#rows;
    let end = Math.min(count, ROWS_AT_FIRST + Math.ceil((2 * first) / perStakeholder));
    for (let start = 0; ; [start, end] = [end, Math.min(count, MORE_ROWS * end)]) {
      yield* this.#gather(pool, start, end);
      let taken = yield* this.#choose(pool);
      if (end === count)
        for (;;) {
          if (taken === undefined) return undefined;
          const found = yield* this.#told(taken);
          if (found.length === taken.length) return found;
          taken = yield* this.#choose(pool);
        }
      const last = taken?.[first - 1];
      if (last !== undefined) pool.raise(last.score - margin, (p) => this.#reachOf(pool, p));
    }
  }

  /** All open pairs that may be among the best, of some of the chosen with those after them. */
  *#gather(pool: PairPool, start: number, end: number): Steps<void> {
    const averages = this.#averages;
    for (let i = start; i < end; i++) {
      const { others, there, back, count } = this.#scores.of(i, pool.bar);
      for (let r = 0; r < count; r++) {
        const j = at(others, r);
        const reach = joined(real(there, r) - real(averages, i), real(back, r) - real(averages, j));
        if (reach > -Infinity) pool.put(i, j, real(there, r), real(back, r), reach);
      }
      yield;
    }
  }

  #strengthsOf({ one, other, there, back }: PairPool, p: number): Strengths {
    return {
      there: (there[p] as number) - real(this.#averages, one[p] as number),
      back: (back[p] as number) - real(this.#averages, other[p] as number),
    };
  }

  #reachOf(pool: PairPool, p: number): number {
    const { there, back } = this.#strengthsOf(pool, p);
    return joined(there, back);
  }

  /** The best of the pool, undefined where one that was left out may be better. Makes averages exact where that matters. */
  *#choose(pool: PairPool): Steps<Taken[] | undefined> {
    const numbers = this.#numbers;
    const { first, perStakeholder } = this.options;
    const { one, other } = pool;
    const placeOf = (list: readonly number[], p: number): number =>
      at(this.view.places, at(numbers, list[p] as number));
    const heap = new KeyedHeap(
      pool.reach,
      (p, q) =>
        Math.min(placeOf(one, p), placeOf(other, p)) - Math.min(placeOf(one, q), placeOf(other, q)) ||
        Math.max(placeOf(one, p), placeOf(other, p)) - Math.max(placeOf(one, q), placeOf(other, q)),
    );
    const times = new Int32Array(numbers.length);
    const taken: Taken[] = [];
    for (let p = heap.top(); p !== undefined && taken.length < first; p = heap.top()) {
      const [i, j] = [one[p] as number, other[p] as number];
      if (heap.topKey() < pool.bar && pool.bar > LEAST) return undefined;
      const strengths = this.#strengthsOf(pool, p);
      const reach = joined(strengths.there, strengths.back);
      if (reach < heap.topKey()) heap.lowerTop(reach);
      else if (reach === -Infinity || Math.max(at(times, i), at(times, j)) >= perStakeholder) heap.dropTop();
      else if (this.#makeExact(strengths, i, j)) yield;
      else {
        heap.dropTop();
        if (this.#isRefused(i, j)) continue;
        times[i] = at(times, i) + 1;
        times[j] = at(times, j) + 1;
        taken.push({ i, j, score: reach });
      }
    }
    return taken.length < first && pool.bar > LEAST ? undefined : taken;
  }

  #isRefused(i: number, j: number): boolean {
    const [one, other] = [at(this.#numbers, i), at(this.#numbers, j)];
    return this.#refused.has(i * this.#numbers.length + j) || declinedOf(this.view.network, one).has(other);
  }

  /** The pairs as both lists tell them; those that one does not tell are refused from now on. */
  *#told(taken: readonly Taken[]): Steps<BestPair[]> {
    const partners = new Map<number, number[]>();
    for (const { i, j } of taken)
      for (const [place, other] of [
        [i, j],
        [j, i],
      ] as const)
        partners.set(place, [...(partners.get(place) ?? []), at(this.#numbers, other)]);
    const lists = new Map<number, readonly RankedMatch[]>();
    for (const [place, others] of partners) {
      const seeker = at(this.#numbers, place);
      lists.set(seeker, standingOf(this.view, this.model, seeker, Int32Array.from(others)).ranked);
      yield;
    }
    return taken.flatMap(({ i, j }) => {
      const pair = this.#bestPair(lists, at(this.#numbers, i), at(this.#numbers, j));
      if (pair === null) this.#refused.add(i * this.#numbers.length + j);
      return pair ?? [];
    });
  }

  /** Works out the average of the side that is weaker so far, where it was not; false where both were. */
  #makeExact({ there, back }: Strengths, i: number, j: number): boolean {
    const sides = [
      { place: i, strength: there },
      { place: j, strength: back },
    ];
    const [weakest] = sides
      .filter(({ place }) => byte(this.#known.isExact, at(this.#numbers, place)) === 0)
      .sort((a, b) => a.strength - b.strength);
    if (weakest === undefined) return false;
    const seeker = at(this.#numbers, weakest.place);
    const { average } = standingOf(this.view, this.model, seeker, new Int32Array(0));
    this.#averages[weakest.place] = this.#known.logarithms[seeker] = Math.log(average);
    this.#known.isExact[seeker] = 1;
    return true;
  }

  /** Null where one of them is not as likely for the other as the average candidate. */
  #bestPair(lists: ReadonlyMap<number, readonly RankedMatch[]>, one: number, other: number): BestPair | null {
    if (at(this.view.places, one) > at(this.view.places, other)) return this.#bestPair(lists, other, one);
    const placeOf = (seeker: number, who: number): RankedMatch | undefined =>
      lists.get(seeker)?.find(({ candidate }) => candidate === who);
    const [there, back] = [placeOf(one, other), placeOf(other, one)];
    if (there === undefined || back === undefined || Math.min(there.strength, back.strength) < 1) return null;
    const score = 2 / (1 / there.strength + 1 / back.strength);
    return { one, other, score, there, back };
  }
}

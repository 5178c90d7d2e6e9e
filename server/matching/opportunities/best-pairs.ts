import type { Steps } from "../../network/steps.js";
import { at, byte, real } from "../../network/typed-array.js";
import type { MatchModel } from "../match-model.js";
import type { MatchView } from "../match-view.js";
import { type RankedMatch, standingOf } from "../rank-matches.js";
import { type Chosen, isAcross } from "./chosen.js";
import { KeyedHeap } from "./keyed-heap.js";
import { type BothWays, PairBounds, reachOf } from "./pair-bounds.js";
import { PairPool } from "./pair-pool.js";
import { type SeekerClasses, seekerClasses } from "./seeker-classes.js";

/** Two who should meet; the first has the lower place in the order of ids. */
export interface BestPair {
  readonly one: number;
  readonly other: number;
  /** The harmonic mean of the two strengths. */
  readonly score: number;
  /** As the first ranks the second, and as the second ranks the first. */
  readonly there: RankedMatch;
  readonly back: RankedMatch;
}

export interface PairOptions {
  readonly first: number;
  /** In how many pairs one stakeholder may be. */
  readonly perStakeholder: number;
}

/** Pairs that are kept at first for each that is asked for, while it is not known how good the best are; four times as many where that was too few. */
const KEPT_FOR_EACH = 400;

/** What the worst pair reaches that may be told: twice the average of both sides joined; no pair that reaches less counts. */
const LEAST = 0;

/** One in so many is looked at to guess how good the best pairs are. */
const SAMPLED = 64;

/**
 * The best pairs that are not linked, one of each on each side: by the harmonic mean of the two strengths (Pizzato et al.
 * 2010, doi:10.1145/1864708.1864747), equals in the order of ids, each stakeholder at most `perStakeholder` times, none
 * where a strength is below 1. Exact: strengths are those of `rankMatches`. Only the lists of those who may be in them are
 * ranked; for all others a bound says that they are not.
 */
export function* bestPairs(
  view: MatchView,
  model: MatchModel,
  chosen: Chosen,
  options: PairOptions,
  kept = KEPT_FOR_EACH * options.first,
): Steps<BestPair[]> {
  const search = new PairSearch(view, model, yield* seekerClasses(view, model, chosen));
  for (let size = kept; ; size *= 4) {
    const found = yield* search.among(size, options);
    if (found !== undefined) return found;
  }
}

class PairSearch {
  readonly #numbers: Int32Array;
  readonly #sides: Uint8Array;
  /** Of each, the logarithm of its average candidate's chance; less where its list was not ranked. */
  readonly #averages: Float64Array;
  readonly #bounds: PairBounds;
  /** Of those whose lists were ranked, where the pairs stand in them. */
  readonly #standings = new Map<number, ReadonlyMap<number, RankedMatch>>();

  constructor(
    private readonly view: MatchView,
    private readonly model: MatchModel,
    classes: SeekerClasses,
  ) {
    this.#numbers = classes.chosen.numbers;
    this.#sides = classes.chosen.sides;
    this.#averages = classes.leastAverage;
    this.#bounds = new PairBounds(view, classes, this.#averages);
  }

  /** The best pairs, of about so many that may be the best; undefined where these are too few to know. */
  *among(size: number, options: PairOptions): Steps<BestPair[] | undefined> {
    const bar = yield* this.#guess(size);
    const pool = yield* this.#gather(new PairPool(size, bar), 1);
    this.#standings.clear();
    return yield* this.#choose(pool, options);
  }

  /** What about so many pairs reach, by a sample; nothing is lost where it is wrong: see `#choose`. */
  *#guess(size: number): Steps<number> {
    if (this.#numbers.length ** 2 <= size) return LEAST;
    const sample = yield* this.#gather(new PairPool(size, LEAST), SAMPLED);
    const sorted = Float64Array.from(sample.reach).sort();
    const place = sorted.length - Math.ceil(size / SAMPLED);
    return place > 0 ? real(sorted, place) : LEAST;
  }

  /** All open pairs that may be among the best, of every so many of the chosen. */
  *#gather(pool: PairPool, every: number): Steps<PairPool> {
    const [numbers, sides, averages] = [this.#numbers, this.#sides, this.#averages];
    const pair = { there: 0, back: 0 };
    for (let i = 0; i < numbers.length; i += every) {
      this.#bounds.turnTo(i);
      const side = byte(sides, i);
      for (let j = i + 1; j < numbers.length; j++) {
        if (!isAcross(side, byte(sides, j)) || !this.#bounds.reaches(j, pool.bar, pair)) continue;
        const reach = reachOf(pair, real(averages, i), real(averages, j));
        if (reach > -Infinity) pool.put(i, j, pair.there, pair.back, reach);
      }
      yield;
    }
    return pool;
  }

  /** The best of the pool, undefined where one that was left out may be better. Makes averages exact where that matters. */
  *#choose(pool: PairPool, options: PairOptions): Steps<BestPair[] | undefined> {
    const [numbers, averages] = [this.#numbers, this.#averages];
    const { one, other, there, back } = pool;
    const placeOf = (list: readonly number[], p: number): number =>
      at(this.view.places, at(numbers, list[p] as number));
    const heap = new KeyedHeap(
      pool.reach,
      (p, q) =>
        Math.min(placeOf(one, p), placeOf(other, p)) - Math.min(placeOf(one, q), placeOf(other, q)) ||
        Math.max(placeOf(one, p), placeOf(other, p)) - Math.max(placeOf(one, q), placeOf(other, q)),
    );
    const times = new Int32Array(numbers.length);
    const found: BestPair[] = [];
    for (let p = heap.top(); p !== undefined && found.length < options.first; p = heap.top()) {
      const [i, j] = [one[p] as number, other[p] as number];
      if (heap.topKey() < pool.bar && pool.bar > LEAST) return undefined;
      const sides = { there: there[p] as number, back: back[p] as number };
      const reach = reachOf(sides, real(averages, i), real(averages, j));
      if (reach < heap.topKey()) heap.lowerTop(reach);
      else if (reach === -Infinity || Math.max(at(times, i), at(times, j)) >= options.perStakeholder)
        heap.dropTop();
      else if (this.#makeExact(pool, sides, i, j)) yield;
      else {
        heap.dropTop();
        const pair = this.#bestPair(at(numbers, i), at(numbers, j));
        if (pair === null) continue;
        times[i] = at(times, i) + 1;
        times[j] = at(times, j) + 1;
        found.push(pair);
      }
    }
    return found.length < options.first && pool.bar > LEAST ? undefined : found;
  }

  /** Ranks the list of the side that is weaker so far, where it was not; false where both were. */
  #makeExact(pool: PairPool, pair: BothWays, i: number, j: number): boolean {
    const sides = [
      { place: i, strength: pair.there - real(this.#averages, i) },
      { place: j, strength: pair.back - real(this.#averages, j) },
    ];
    const [weakest] = sides
      .filter(({ place }) => !this.#standings.has(at(this.#numbers, place)))
      .sort((a, b) => a.strength - b.strength);
    if (weakest === undefined) return false;
    const seeker = at(this.#numbers, weakest.place);
    const candidates = Array.from(pool.with(weakest.place), (place) => at(this.#numbers, place));
    const { average, ranked } = standingOf(this.view, this.model, seeker, candidates);
    this.#averages[weakest.place] = Math.log(average);
    this.#standings.set(seeker, new Map(ranked.map((match) => [match.candidate, match])));
    return true;
  }

  /** Null where one of them is not as likely for the other as the average candidate. */
  #bestPair(one: number, other: number): BestPair | null {
    if (at(this.view.places, one) > at(this.view.places, other)) return this.#bestPair(other, one);
    const [there, back] = [this.#standings.get(one)?.get(other), this.#standings.get(other)?.get(one)];
    if (there === undefined || back === undefined || Math.min(there.strength, back.strength) < 1) return null;
    const score = 2 / (1 / there.strength + 1 / back.strength);
    return { one, other, score, there, back };
  }
}

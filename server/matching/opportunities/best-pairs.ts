import type { Steps } from "../../network/steps.js";
import { at, real } from "../../network/typed-array.js";
import type { MatchModel } from "../match-model.js";
import type { MatchView } from "../match-view.js";
import { type RankedMatch, standingOf } from "../rank-matches.js";
import type { Chosen } from "./chosen.js";
import { KeyedHeap } from "./keyed-heap.js";
import { PairPool } from "./pair-pool.js";
import { joined, PairScores } from "./pair-scores.js";
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

/** One in so many is looked at to guess how good the best pairs are. */
const SAMPLED = 64;

/** What the worst pair reaches that may be told: twice the average of both sides joined; no pair that reaches less counts. */
const LEAST = 0;

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

/** What two are for each other, as logarithms of strengths, or more. */
interface Strengths {
  readonly there: number;
  readonly back: number;
}

class PairSearch {
  readonly #numbers: Int32Array;
  /** Of each, the logarithm of its average candidate's chance; less where its list was not ranked. */
  readonly #averages: Float64Array;
  readonly #scores: PairScores;
  /** Of those whose lists were ranked, where the pairs stand in them. */
  readonly #standings = new Map<number, ReadonlyMap<number, RankedMatch>>();

  constructor(
    private readonly view: MatchView,
    private readonly model: MatchModel,
    classes: SeekerClasses,
  ) {
    this.#numbers = classes.chosen.numbers;
    this.#averages = classes.leastAverage;
    this.#scores = new PairScores(view, classes, this.#averages);
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
    const sample = yield* this.#gather(new PairPool(Math.ceil(size / SAMPLED), LEAST), SAMPLED);
    return sample.cut();
  }

  /** All open pairs that may be among the best, of every so many of the chosen. */
  *#gather(pool: PairPool, every: number): Steps<PairPool> {
    const averages = this.#averages;
    for (let i = 0; i < averages.length; i += every) {
      const { others, there, back, count } = this.#scores.of(i, pool.bar);
      for (let r = 0; r < count; r++) {
        const j = at(others, r);
        const reach = joined(real(there, r) - real(averages, i), real(back, r) - real(averages, j));
        if (reach > -Infinity) pool.put(i, j, real(there, r), real(back, r), reach);
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
      const strengths = {
        there: (there[p] as number) - real(averages, i),
        back: (back[p] as number) - real(averages, j),
      };
      const reach = joined(strengths.there, strengths.back);
      if (reach < heap.topKey()) heap.lowerTop(reach);
      else if (reach === -Infinity || Math.max(at(times, i), at(times, j)) >= options.perStakeholder)
        heap.dropTop();
      else if (this.#makeExact(pool, strengths, i, j)) yield;
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
  #makeExact(pool: PairPool, { there, back }: Strengths, i: number, j: number): boolean {
    const sides = [
      { place: i, strength: there },
      { place: j, strength: back },
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

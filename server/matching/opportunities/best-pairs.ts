import type { Steps } from "../../network/steps.js";
import { at, byte, real } from "../../network/typed-array.js";
import { type MatchModel, regimeOf } from "../match-model.js";
import type { MatchView } from "../match-view.js";
import { rowOf } from "../partner-graph.js";
import { type RankedMatch, rankMatches, rankOf } from "../rank-matches.js";
import { type Chosen, isAcross } from "./chosen.js";
import { KeyedHeap } from "./keyed-heap.js";
import { type BothWays, PairBounds, reachOf } from "./pair-bounds.js";
import { PairPool } from "./pair-pool.js";
import { seekerClasses } from "./seeker-classes.js";

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

/** Pairs that are kept at first, while it is not known how good the best are; eight times as many where that was too few. */
const KEPT_AT_FIRST = 1 << 16;

/** How far down a seeker's list ranks are remembered. */
const REMEMBERED = 50;

/** One in so many is looked at to guess how good the best pairs are. */
const SAMPLED = 64;

/** A seeker's list: the logarithm of its average candidate's chance, and the first ranks. */
interface Standing {
  readonly average: number;
  readonly best: ReadonlyMap<number, RankedMatch>;
}

/**
 * The best pairs that are not linked, one of each on each side: by the harmonic mean of the two strengths (Pizzato et al.
 * 2010, doi:10.1145/1864708.1864747), equals in the order of ids, each stakeholder at most `perStakeholder` times, none
 * where a strength is below 1. Exact: strengths are those of `rankMatches`. Only the lists of those who may be in them are
 * ranked; for all others a bound says that they are not.
 */
export class PairSearch {
  readonly #standings = new Map<number, Standing>();

  constructor(
    private readonly view: MatchView,
    private readonly model: MatchModel,
    private readonly chosen: Chosen,
  ) {}

  *steps(options: PairOptions, kept = KEPT_AT_FIRST): Steps<BestPair[]> {
    const { view, chosen } = this;
    const classes = yield* seekerClasses(view, this.model, chosen.numbers);
    const averages = classes.leastAverage;
    const bounds = new PairBounds(view, chosen.numbers, classes, averages);
    for (let size = kept; ; size *= 8) {
      const bar = yield* this.#guess(bounds, averages, size);
      const pool = yield* this.#gather(bounds, averages, new PairPool(size, bar), 1);
      const found = yield* this.#choose(pool, averages, options);
      if (found !== undefined) return found;
    }
  }

  /** What about so many pairs reach, by a sample; nothing is lost where it is wrong: see `#choose`. */
  *#guess(bounds: PairBounds, averages: Float64Array, size: number): Steps<number> {
    const { length } = this.chosen.numbers;
    if (length ** 2 <= size) return -Infinity;
    const sample = yield* this.#gather(bounds, averages, new PairPool(size), SAMPLED);
    const sorted = Float64Array.from(sample.reach).sort();
    const place = sorted.length - Math.ceil(size / SAMPLED);
    return place > 0 ? real(sorted, place) : -Infinity;
  }

  /** All open pairs that may be among the best, of every so many of the chosen. */
  *#gather(bounds: PairBounds, averages: Float64Array, pool: PairPool, every: number): Steps<PairPool> {
    const { numbers, sides } = this.chosen;
    const { pairs } = this.view.graph;
    const closedTo = new Int32Array(pairs.offsets.length).fill(-1);
    const pair = { there: 0, back: 0 };
    for (let i = 0; i < numbers.length; i += every) {
      bounds.turnTo(i);
      for (const partner of rowOf(pairs, at(numbers, i))) closedTo[partner] = i;
      for (let j = i + 1; j < numbers.length; j++) {
        if (!isAcross(byte(sides, i), byte(sides, j)) || closedTo[at(numbers, j)] === i) continue;
        if (!bounds.reaches(j, pool.bar, pair)) continue;
        const reach = reachOf(pair, real(averages, i), real(averages, j));
        if (reach > -Infinity) pool.put(i, j, pair.there, pair.back, reach);
      }
      yield;
    }
    return pool;
  }

  /** The best of the pool, undefined where one that was left out may be better. Makes averages exact where that matters. */
  *#choose(pool: PairPool, averages: Float64Array, options: PairOptions): Steps<BestPair[] | undefined> {
    const { numbers } = this.chosen;
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
      if (heap.topKey() < pool.bar) return undefined;
      const sides = { there: there[p] as number, back: back[p] as number };
      const reach = reachOf(sides, real(averages, i), real(averages, j));
      if (reach < heap.topKey()) heap.lowerTop(reach);
      else if (reach === -Infinity || Math.max(at(times, i), at(times, j)) >= options.perStakeholder)
        heap.dropTop();
      else if (this.#makeExact(sides, i, j, averages)) yield;
      else {
        heap.dropTop();
        const pair = this.#bestPair(at(numbers, i), at(numbers, j));
        if (pair === null) continue;
        times[i] = at(times, i) + 1;
        times[j] = at(times, j) + 1;
        found.push(pair);
      }
    }
    return found.length < options.first && pool.bar > -Infinity ? undefined : found;
  }

  /** Ranks the list of the side that is weaker so far, where it was not; false where both were. */
  #makeExact(pair: BothWays, i: number, j: number, averages: Float64Array): boolean {
    const sides = [
      { place: i, strength: pair.there - real(averages, i) },
      { place: j, strength: pair.back - real(averages, j) },
    ];
    const [weakest] = sides
      .filter(({ place }) => !this.#standings.has(at(this.chosen.numbers, place)))
      .sort((a, b) => a.strength - b.strength);
    if (weakest === undefined) return false;
    averages[weakest.place] = this.#standingOf(at(this.chosen.numbers, weakest.place)).average;
    return true;
  }

  #standingOf(seeker: number): Standing {
    const known = this.#standings.get(seeker);
    if (known !== undefined) return known;
    const best = rankMatches(this.view, this.model, seeker, { first: REMEMBERED });
    const [first] = best;
    const { temperature } = regimeOf(this.model, this.view, seeker);
    const standing = {
      average: first === undefined ? Infinity : temperature * first.score - Math.log(first.strength),
      best: new Map(best.map((match) => [match.candidate, match])),
    };
    this.#standings.set(seeker, standing);
    return standing;
  }

  #rankedFor(seeker: number, candidate: number): RankedMatch | null {
    const remembered = this.#standingOf(seeker).best.get(candidate);
    return remembered ?? rankOf(this.view, this.model, seeker, candidate);
  }

  /** Null where one of them is not as likely for the other as the average candidate. */
  #bestPair(one: number, other: number): BestPair | null {
    if (at(this.view.places, one) > at(this.view.places, other)) return this.#bestPair(other, one);
    const [there, back] = [this.#rankedFor(one, other), this.#rankedFor(other, one)];
    if (there === null || back === null || Math.min(there.strength, back.strength) < 1) return null;
    const score = 2 / (1 / there.strength + 1 / back.strength);
    return { one, other, score, there, back };
  }
}

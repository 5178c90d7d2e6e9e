import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { at, byte, real } from "../../network/typed-array.js";
import type { MatchView } from "../match-view.js";
import { partnerWalk } from "../partner-walk.js";
import { type Score, worth } from "../score.js";
import { SCORES } from "../scores.js";
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
const OF_SHARED_PARTNERS = OWN.filter(({ score }) => score.ofSharedPartners === true);
/** Those that read partners last: they are dear. */
const OTHERS = OWN.filter(({ score }) => score.ofSharedPartners !== true).sort(
  (a, b) => Number(a.score.ofPartners) - Number(b.score.ofPartners),
);
/** What a score without a bound adds at most, for all that is known. */
const UNBOUNDED = 1e6;

/** What pairs of the chosen score, and what they score at most. Pairs are given by their places among the chosen. */
export class PairBounds {
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
  #one = -1;
  /** What is shared with each, over the partners that these have: 0 where nobody is. */
  #allocation: Float64Array = new Float64Array(0);
  #own: Float64Array = new Float64Array(0);

  constructor(
    private readonly view: MatchView,
    private readonly numbers: Int32Array,
    { classes, classOf }: SeekerClasses,
    /** Of each, the logarithm of its average candidate's chance, or less. */
    private readonly averages: Float64Array,
  ) {
    this.#classes = classes;
    this.#classOf = classOf;
    this.#kinds = Uint8Array.from(numbers, (one) => byte(view.network.kind, one));
    this.#asSeekers = OTHERS.map(({ score }) =>
      Float64Array.from(numbers, (one) => score.most?.ofSeeker(view, one) ?? UNBOUNDED),
    );
    this.#asCandidates = OTHERS.map(({ score }) =>
      Float64Array.from(numbers, (one) => score.most?.ofCandidate(view, one) ?? UNBOUNDED),
    );
    this.#ofSeeker = new Float64Array(KINDS * numbers.length);
    numbers.forEach((_, i) => {
      for (let kind = 0; kind < KINDS; kind++)
        this.#ofSeeker[KINDS * i + kind] = weighted(this.#classAt(i).weights[kind], this.#asSeekers, i);
    });
    this.#ofCandidate = classes.map(({ shared, weights }) =>
      shared.map((score, j) => score + weighted(weights[byte(this.#kinds, j)], this.#asCandidates, j)),
    );
  }

  /** Turns to pairs of one of the chosen, until it turns to the next. */
  turnTo(i: number): void {
    this.#one = i;
    this.#allocation = partnerWalk(this.view, at(this.numbers, i)).allocation;
    this.#own = this.#ofCandidate[at(this.#classOf, i)] as Float64Array;
  }

  /** Whether its pair with another may reach a bar; only then `pair` is what the two score. Looks no further than it must. */
  reaches(j: number, bar: number, pair: BothWays): boolean {
    const i = this.#one;
    const theirs = this.#ofCandidate[at(this.#classOf, j)] as Float64Array;
    pair.there = real(this.#own, j) + real(this.#ofSeeker, KINDS * i + byte(this.#kinds, j));
    pair.back = real(theirs, i) + real(this.#ofSeeker, KINDS * j + byte(this.#kinds, i));
    const isNear = real(this.#allocation, at(this.numbers, j)) !== 0;
    if (!isNear && quickReach(pair, real(this.averages, i), real(this.averages, j)) < bar) return false;
    const there = this.#classAt(i).weights[byte(this.#kinds, j)] as Float64Array;
    const back = this.#classAt(j).weights[byte(this.#kinds, i)] as Float64Array;
    if (isNear) for (const own of OF_SHARED_PARTNERS) this.#add(own, j, there, back, pair);
    for (let place = 0; place < OTHERS.length; place++) {
      if (quickReach(pair, real(this.averages, i), real(this.averages, j)) < bar) return false;
      const most = this.#mostOf(place, i, j);
      const mostBack = this.#mostOf(place, j, i);
      if (most === 0 && mostBack === 0) continue;
      const own = OTHERS[place] as Own;
      pair.there -= real(there, own.k) * most;
      pair.back -= real(back, own.k) * mostBack;
      this.#add(own, j, there, back, pair);
    }
    return true;
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

  /** Adds what one score gives, both ways. */
  #add({ score, k }: Own, j: number, there: Float64Array, back: Float64Array, pair: BothWays): void {
    const { view } = this;
    const [weight, weightBack] = [real(there, k), real(back, k)];
    if (weight === 0 && weightBack === 0) return;
    const [one, other] = [at(this.numbers, this.#one), at(this.numbers, j)];
    const raw = rawOf(view, score, one, other);
    if (raw !== 0) pair.there += weight * worth(score, raw);
    const mirrored = score.mirrored?.(view, raw, one, other) ?? rawOf(view, score, other, one);
    if (mirrored !== 0) pair.back += weightBack * worth(score, mirrored);
  }
}

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

function rawOf(view: MatchView, score: Score, seeker: number, candidate: number): number {
  if (score.ofPair) return score.ofPair(view, seeker, candidate);
  return score.evidence(view, seeker, candidate).reduce((sum, { value }) => sum + value, 0);
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

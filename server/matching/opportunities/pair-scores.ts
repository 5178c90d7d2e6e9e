import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { at, byte, real } from "../../network/arrays/typed-array.js";
import type { MatchView } from "../view/match-view.js";
import { type Score, worthAt } from "../score.js";
import { SCORES } from "../scores.js";
import { isAcross } from "./chosen.js";
import { ChosenPartners } from "./chosen-partners.js";
import type { SeekerClasses } from "./seeker-classes.js";

/** Pairs of one with others, by their places among the chosen: the scores of each side as the seeker, times its temperature. */
export interface PairRow {
  readonly others: Int32Array;
  readonly there: Float64Array;
  readonly back: Float64Array;
  /** How many there are; what stands behind them is of no account. */
  count: number;
}

/** A score that seekers of one class do not share, and its place in SCORES. */
interface Own {
  readonly score: Score;
  readonly k: number;
}

/** The same, with what it is worth at most for each of the chosen, as the seeker and as the candidate. */
interface Bounded extends Own {
  readonly asSeeker: Float64Array;
  readonly asCandidate: Float64Array;
}

/** A score of shared partners, with what the sum of each of the chosen as the candidate is divided by. */
interface Shared extends Own {
  readonly divisors: Float64Array;
}

/** The same for the pairs of one. */
interface SharedRow extends Pick<Shared, "divisors"> {
  readonly scale: number;
  readonly sums: Float64Array;
  readonly own: number;
  readonly weights: Float64Array;
  readonly weightsBack: Float64Array;
  readonly mostThere: number;
  readonly mostBack: number;
}

const KINDS = STAKEHOLDER_KIND_KEYS.length;
const OWN: readonly Own[] = SCORES.flatMap((score, k) =>
  score.sharedBy === undefined ? [{ score, k }] : [],
);
/** What a score without a bound is worth at most, for all that is known. */
const UNBOUNDED = 1e6;
/** Scores of pairs are summed in another order than those of lists: bounds leave room for the last digits. */
const ROUNDING = 1e-9;

/** What pairs of the chosen score; a pair is let go as soon as what is left to add cannot lift it to a bar. */
export class PairScores {
  readonly #numbers: Int32Array;
  readonly #sides: Uint8Array;
  readonly #kinds: Uint8Array;
  readonly #classOf: Int32Array;
  readonly #partners: ChosenPartners;
  /** By class of seekers, kind of candidates and score. */
  readonly #weights: Float64Array;
  /** By class of seekers: what it gives each of the chosen, with what each adds at most as the candidate. */
  readonly #ofCandidate: readonly Float64Array[];
  /** By kind of candidates: what each of the chosen adds at most as the seeker. */
  readonly #ofSeeker: readonly Float64Array[];
  readonly #shared: readonly Shared[];
  readonly #others: readonly Bounded[];
  /** By class of seekers: what it gives the one asked for. */
  readonly #taken: Float64Array;
  readonly #row: PairRow;
  readonly #raw: Omit<PairRow, "count">;

  constructor(
    private readonly view: MatchView,
    { chosen: { numbers, sides }, classes, classOf }: SeekerClasses,
    /** Of each, the logarithm of its average candidate's chance, or less. */
    private readonly averages: Float64Array,
  ) {
    const each = (value: (one: number) => number): Float64Array => Float64Array.from(numbers, value);
    [this.#numbers, this.#sides, this.#classOf] = [numbers, sides, classOf];
    this.#kinds = Uint8Array.from(numbers, (one) => byte(view.network.kind, one));
    this.#partners = new ChosenPartners(view, numbers);
    this.#weights = Float64Array.from(classes.flatMap(({ weights }) => weights.flatMap((own) => [...own])));
    this.#shared = OWN.flatMap(({ score, k }) =>
      score.ofShared
        ? [{ score, k, divisors: each((one) => score.ofShared?.divisor?.(view, one) ?? 1) }]
        : [],
    );
    this.#others = OWN.filter(({ score }) => score.ofShared === undefined)
      .map(({ score, k }) => ({
        ...{ score, k },
        asSeeker: each((one) => score.most?.ofSeeker(view, one) ?? UNBOUNDED),
        asCandidate: each((one) => score.most?.ofCandidate(view, one) ?? UNBOUNDED),
      }))
      .filter(({ asSeeker, asCandidate }) => Math.max(greatest(asSeeker), greatest(asCandidate)) > 0)
      .sort((a, b) => (a.score.dearness ?? 0) - (b.score.dearness ?? 0));
    this.#ofCandidate = classes.map(({ shared }, own) =>
      shared.map((score, j) => score + this.#most("asCandidate", j, own, byte(this.#kinds, j))),
    );
    this.#ofSeeker = STAKEHOLDER_KIND_KEYS.map((_, kind) =>
      Float64Array.from(numbers, (_, i) => this.#most("asSeeker", i, at(classOf, i), kind)),
    );
    const room = (): Omit<PairRow, "count"> => ({
      others: new Int32Array(numbers.length),
      there: new Float64Array(numbers.length),
      back: new Float64Array(numbers.length),
    });
    this.#taken = new Float64Array(classes.length);
    this.#row = { ...room(), count: 0 };
    this.#raw = room();
  }

  /**
   * The open pairs of one of the chosen with those after it: all whose joined strength, as a logarithm, may reach the bar.
   * Good until it is asked for the next one's; each comes after the last, or everything begins anew.
   */
  of(i: number, bar: number): PairRow {
    this.#partners.turnTo(i);
    const least = leastStrength(bar);
    this.#begin(i, least);
    for (const own of this.#others) if (this.#row.count > 0) this.#refine(i, own, least);
    return this.#row;
  }

  #weight(own: number, kind: number, k: number): number {
    return real(this.#weights, (own * KINDS + kind) * SCORES.length + k);
  }

  /** What one adds at most. */
  #most(side: "asSeeker" | "asCandidate", place: number, own: number, kind: number): number {
    let sum = 0;
    for (const score of this.#others) sum += this.#weight(own, kind, score.k) * real(score[side], place);
    return sum;
  }

  /** By the partners that both share, and what is known of each alone. */
  #begin(i: number, least: number): void {
    const { others, there: rowThere, back: rowBack } = this.#row;
    const [classOf, kinds, sides] = [this.#classOf, this.#kinds, this.#sides];
    const [averages, partners] = [this.averages, this.#partners];
    const { allocation } = partners;
    const [ownKind, ownSide] = [byte(kinds, i), byte(sides, i)];
    const given = this.#ofCandidate[at(classOf, i)] as Float64Array;
    const [seekers, asSeeker] = [
      this.#ofSeeker[ownKind] as Float64Array,
      this.#ofSeeker.map((one) => real(one, i)),
    ];
    const taken = this.#taken;
    this.#ofCandidate.forEach((one, own) => (taken[own] = real(one, i)));
    const shared = this.#shared.map((one) => this.#sharedRow(i, one));
    const [mostThere, mostBack] = [sumOf(shared, "mostThere"), sumOf(shared, "mostBack")];
    const leastThere = least + real(averages, i);
    let count = 0;
    for (let j = i + 1; j < kinds.length; j++) {
      if (!isAcross(ownSide, byte(sides, j)) || partners.isPartner(j)) continue;
      const leastBack = least + real(averages, j);
      const kind = byte(kinds, j);
      let there = real(given, j) + (asSeeker[kind] as number);
      let back = real(taken, at(classOf, j)) + real(seekers, j);
      if (real(allocation, j) !== 0) {
        if (there + mostThere < leastThere || back + mostBack < leastBack) continue;
        for (const { scale, sums, divisors, own, weights, weightsBack } of shared) {
          const sum = real(sums, j);
          there += real(weights, kind) * worthAt(scale, sum / real(divisors, j));
          back += real(weightsBack, at(classOf, j)) * worthAt(scale, sum / own);
        }
      }
      if (there < leastThere || back < leastBack) continue;
      others[count] = j;
      rowThere[count] = there;
      rowBack[count++] = back;
    }
    this.#row.count = count;
  }

  /** A score of shared partners for the pairs of one, with what it adds at most either way. */
  #sharedRow(i: number, { score, k, divisors }: Shared): SharedRow {
    const { scale, ofShared } = score;
    const sums = this.#partners[ofShared?.sum ?? "allocation"];
    const own = real(divisors, i);
    const { weights, weightsBack } = this.#rowWeights(i, k);
    let [most, mostDivided] = [0, 0];
    for (const j of this.#partners.reached()) {
      const sum = real(sums, j);
      most = Math.max(most, sum);
      mostDivided = Math.max(mostDivided, sum / real(divisors, j));
    }
    const mostThere = greatest(weights) * worthAt(scale, mostDivided);
    const mostBack = greatest(weightsBack) * worthAt(scale, most / own);
    return { ...{ scale, sums, divisors, own, weights, weightsBack }, mostThere, mostBack };
  }

  /** The weights of a score for the pairs of one: by the other's kind, and the other way by the other's class. */
  #rowWeights(i: number, k: number): Pick<SharedRow, "weights" | "weightsBack"> {
    const [ownClass, ownKind] = [at(this.#classOf, i), byte(this.#kinds, i)];
    return {
      weights: Float64Array.from({ length: KINDS }, (_, kind) => this.#weight(ownClass, kind, k)),
      weightsBack: this.#taken.map((_, own) => this.#weight(own, ownKind, k)),
    };
  }

  /** Puts what one score is worth in the place of its bound. */
  #refine(i: number, { score, k, asSeeker, asCandidate }: Bounded, least: number): void {
    const [row, raw] = [this.#row, this.#raw];
    const [classOf, kinds, averages] = [this.#classOf, this.#kinds, this.averages];
    const [ownClass, ownKind] = [at(classOf, i), byte(kinds, i)];
    const leastThere = least + real(averages, i);
    const { scale } = score;
    for (let r = 0; r < row.count; r++) raw.others[r] = at(this.#numbers, at(row.others, r));
    fillRaw(this.view, score, at(this.#numbers, i), raw, row.count);
    let count = 0;
    for (let r = 0; r < row.count; r++) {
      const j = at(row.others, r);
      const weightThere = this.#weight(ownClass, byte(kinds, j), k);
      const weightBack = this.#weight(at(classOf, j), ownKind, k);
      // Where the weight is 0 nothing was added for the bound.
      const there =
        real(row.there, r) +
        weightThere * (worthAt(scale, real(raw.there, r)) - real(asSeeker, i) - real(asCandidate, j));
      const back =
        real(row.back, r) +
        weightBack * (worthAt(scale, real(raw.back, r)) - real(asSeeker, j) - real(asCandidate, i));
      if (there < leastThere || back < least + real(averages, j)) continue;
      row.others[count] = j;
      row.there[count] = there;
      row.back[count++] = back;
    }
    row.count = count;
  }
}

const sumOf = (rows: readonly SharedRow[], key: "mostThere" | "mostBack"): number =>
  rows.reduce((sum, row) => sum + row[key], 0);

const greatest = (numbers: Float64Array): number => numbers.reduce((most, one) => Math.max(most, one), 0);

/** The raw values of the pairs of one, both ways; from all evidence where a score has nothing cheaper. */
function fillRaw(
  view: MatchView,
  score: Score,
  one: number,
  raw: Omit<PairRow, "count">,
  count: number,
): void {
  const others = raw.others.subarray(0, count);
  if (score.fillPairs) {
    score.fillPairs(view, one, others, raw);
    return;
  }
  const total = (seeker: number, candidate: number): number =>
    score.evidence(view, seeker, candidate).reduce((sum, { value }) => sum + value, 0);
  others.forEach((other, r) => {
    raw.there[r] = total(one, other);
    raw.back[r] = total(other, one);
  });
}

/** What both strengths reach at least where they joined reach a bar, as logarithms: a harmonic mean is at most twice the smaller. */
export const leastStrength = (bar: number): number => Math.max(0, bar - Math.LN2) - ROUNDING;

/** The logarithm of the harmonic mean of two strengths, given as logarithms, and no less; none where one is below 1. */
export function joined(there: number, back: number): number {
  const [one, other] = [there + ROUNDING, back + ROUNDING];
  return one < 0 || other < 0 ? -Infinity : Math.LN2 - Math.log(Math.exp(-one) + Math.exp(-other)) + ROUNDING;
}

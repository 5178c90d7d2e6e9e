import type { MatchReasonType } from "../../schema/vocabulary.js";
import type { MatchView } from "./view/match-view.js";
import type { Profile } from "./view/profiles.js";
import type { Sharing } from "./sharing.js";

/** One fact behind a score. All are indices into the network; `value` is its part of the score's raw value. */
export interface Evidence {
  readonly value: number;
  readonly stakeholders: readonly number[];
  readonly sectors?: readonly number[];
  readonly places?: readonly number[];
  readonly topics?: readonly number[];
  /** Pairs of stakeholders whose common linkages prove it. */
  readonly pairs?: readonly (readonly [number, number])[];
  /** Linkages that prove it, where these are not all that the pairs have in common. */
  readonly linkages?: readonly number[];
  /** A stakeholder all of whose linkages prove it. */
  readonly own?: number;
  /** Finds what is dear to find, for the few that are shown; it keeps the first stakeholder. */
  readonly complete?: () => Omit<Evidence, "value">;
}

/** The evidence for one candidate where there may be much of it: a fact for each of some partners. */
export interface PartnerFacts {
  readonly partners: readonly number[];
  readonly values: readonly number[];
  /** The evidence, for the few that are shown; the partner is its first stakeholder. */
  readonly named: (partner: number) => Omit<Evidence, "value">;
}

/** The same, fact by fact. */
export const evidenceOf = ({ partners, values, named }: PartnerFacts): Evidence[] =>
  partners.map((partner, place) => ({ value: values[place] as number, ...named(partner) }));

/** A bound that holds whoever the other is. */
export interface WorthBound {
  ofSeeker(view: MatchView, seeker: number): number;
  ofCandidate(view: MatchView, candidate: number): number;
}

/**
 * One way to score candidates for whoever asks: a seeker, or a team. Its raw value is a sum over evidence; it enters the match score as
 * `weight * log(1 + scale * raw)`, so that nothing without evidence contributes and taking evidence away lowers the
 * match score by an amount known beforehand. A new score is a file in scores/ and a line in scores.ts.
 */
export interface ScoreFor<Asker> {
  readonly key: string;
  readonly reason: MatchReasonType;
  readonly scale: number;
  /** The weight where no data to train it on exists; trained where left out. */
  readonly prior?: number;
  /** Adds the raw value of every stakeholder to `out`, which holds zeros. */
  fill(view: MatchView, asker: Asker, out: Float64Array): void;
  /** The evidence for one candidate; its values sum to what `fill` gives. */
  evidence(view: MatchView, asker: Asker, candidate: number): Evidence[];
  /** What its values sum to, where that takes less. */
  value?(view: MatchView, asker: Asker, candidate: number): number;
  /** The same evidence, where it is a fact for each of many partners. */
  facts?(view: MatchView, asker: Asker, candidate: number): PartnerFacts;
}

/** What is summed up over the partners that two share. */
export interface SharedSums {
  /** One over the partners that each has. */
  readonly allocation: Float64Array;
  /** The product of the two pair weights over the logarithm of the partners that each has. */
  readonly closeness: Float64Array;
}

/** The raw values of pairs of one with others, in their order. */
export interface PairValues {
  /** With the one as the seeker. */
  readonly there: Float64Array;
  /** With the one as the candidate. */
  readonly back: Float64Array;
}

/** The product of both rows of a profile, times a factor of each: no more than the worth. */
export interface Beneath {
  profile(view: MatchView): Profile;
  ofSeeker(view: MatchView, seeker: number): number;
  ofCandidate(view: MatchView, candidate: number): number;
}

/** Values that everybody of a class has alike. */
export interface ByClass {
  /** The class of each stakeholder; -1 for none, whose value is 0. */
  readonly classOf: (view: MatchView) => Int32Array;
  /** The raw value of each class. */
  readonly valuesOf: (view: MatchView, seeker: number) => Float64Array;
}

/** One way to score pairs. */
export interface Score extends ScoreFor<number> {
  /** Whether it reads the seeker's own partners; such scores say nothing about newcomers. */
  readonly ofPartners: boolean;
  /** Where the column is the same for many seekers: what they have in common. Such columns are kept. */
  readonly sharedBy?: Sharing;
  /** Where the raw values stand in a list already, by stakeholder; good until another seeker's are asked for. */
  list?(view: MatchView, seeker: number): Float64Array;
  /** Where the raw value depends on the candidate's class alone. */
  readonly byClass?: ByClass;
  /** Where it is a sum over the partners that two share: which sum, and what each candidate's is divided by. */
  readonly ofShared?: {
    readonly sum: keyof SharedSums;
    divisor?(view: MatchView, candidate: number): number;
  };
  /** Writes the values of pairs of one, each for less than all evidence costs. */
  fillPairs?(view: MatchView, one: number, others: Int32Array, out: PairValues): void;
  /** How dear that is beside other scores, 0 where left out: the dearest are asked last. */
  readonly dearness?: number;
  /** What the worth is at most: no more than both parts together. Scores of shared partners do without. */
  readonly most?: WorthBound;
  /** What the worth is at least; 0 where left out. */
  readonly beneath?: Beneath;
}

/** What a raw value is worth before its weight; below 0 only where a table says "less often than chance". */
export const worth = ({ scale }: Pick<ScoreFor<never>, "scale">, raw: number): number => worthAt(scale, raw);

/** The same by the scale alone, for innermost steps: scores differ in shape, which makes it dear to ask each for its scale. */
export const worthAt = (scale: number, raw: number): number => Math.log1p(scale * raw);

import type { MatchReasonType } from "../../schema/vocabulary.js";
import type { MatchView } from "./match-view.js";

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
}

/** One way to score pairs. */
export interface Score extends ScoreFor<number> {
  /** Whether it reads the seeker's own partners; such scores say nothing about newcomers. */
  readonly ofPartners: boolean;
  /** Where the column is the same for many seekers: what they have in common. Such columns are kept. */
  sharedBy?(view: MatchView, seeker: number): number;
  /** Whether it is 0 for two who share no partner. */
  readonly ofSharedPartners?: boolean;
  /** The raw value of one pair, for less than all evidence costs; dearer where the seeker is not the last one's. */
  ofPair?(view: MatchView, seeker: number, candidate: number): number;
  /** The raw value with the two exchanged, where that follows from it. */
  mirrored?(view: MatchView, raw: number, seeker: number, candidate: number): number;
  /** What the worth is at most: no more than both parts together. Scores of shared partners do without. */
  readonly most?: WorthBound;
}

/** What a raw value is worth before its weight; below 0 only where a table says "less often than chance". */
export const worth = (score: Pick<ScoreFor<never>, "scale">, raw: number): number =>
  Math.log1p(score.scale * raw);

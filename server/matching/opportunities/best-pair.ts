import type { RankedMatch } from "../rank-matches.js";

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

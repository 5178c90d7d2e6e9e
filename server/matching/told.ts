/** What is told of a match beside its score and what each reason adds to it: what nobody reads is not looked up. */
export interface Told {
  /** What proves the reasons, and how much more does; there are no proofs otherwise. */
  readonly proofs: boolean;
  /** The linkages among that, which cost most; empty lists otherwise. */
  readonly linkages: boolean;
  /** Through which projects those are linked who have no linkage between them; no ways otherwise. */
  readonly ways: boolean;
  /** What kind of linkage to suggest, and what to know before; none otherwise. */
  readonly advice: boolean;
}

export const EVERYTHING: Told = { proofs: true, linkages: true, ways: true, advice: true };

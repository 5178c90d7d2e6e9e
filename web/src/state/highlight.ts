/** What a match, a reason or a gap rests on: while it is pointed at or open, the map lets it stand out. */
export interface Highlight {
  /** Whom the dashed lines of suggested meetings join. */
  readonly meetings: readonly (readonly [string, string])[];
  readonly stakeholders: readonly string[];
  /** Keys of the pairs whose linkages are proofs. */
  readonly pairs: readonly string[];
  /** The same in a sentence, for the foot of the map. */
  readonly words: string;
}

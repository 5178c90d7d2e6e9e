/** What a kind of linkage declares. The key is its GraphQL enum value and its relationship type in every engine. */
export interface LinkageKindDefinition {
  readonly key: string;
  /** The field's term for it, for legends and tables. */
  readonly title: string;
  /** What a linkage of this kind says, in one sentence; shown as the enum value's description. */
  readonly description: string;
  /** How it reads from `from` to `to`, as in "SMEDA *trains* AHAN". */
  readonly verb: string;
  /** The same where it is only asked for, planned or proposed, as in "SMEDA *to train* AHAN". */
  readonly infinitive: string;
  /** How it reads from `to` to `from`. */
  readonly reverseVerb: string;
  /** Whether a linkage of this kind holds both ways unless its record says otherwise. */
  readonly mutual: boolean;
  /** Whether `from` gives `to` something by it (each the other where it holds both ways): a track record of help. */
  readonly gives: boolean;
}

import type { SearchType } from "../../schema/enums.js";
import type { MatchedText } from "../network/text/matched-text.js";
import type { StoredFacet, StoredLinkage, StoredStakeholder } from "../store/repositories/stored.js";

/** A person by the linkages that name it. */
export interface FoundPerson {
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly linkages: readonly StoredLinkage[];
}

/** One thing that a text search found. */
export interface FoundHit extends MatchedText {
  readonly type: SearchType;
  readonly score: number;
  /** Whether it has only words that are near to those that were written. */
  readonly forgiving: boolean;
  /** Null for a person. */
  readonly node: StoredStakeholder | StoredLinkage | StoredFacet | null;
  readonly person: FoundPerson | null;
}

/** What a text search found, best first. */
export interface FoundHits {
  readonly hits: readonly FoundHit[];
  /** How many there are in all. */
  readonly count: number;
  /** What may have been meant, where nothing has the very words. */
  readonly suggestion: string | null;
}

const PAST = "Write through this program only; where others must write to the database, set HOLD_GRAPH=off.";
const AGAIN = `Import or write those records again from their source. ${PAST}`;
const ANEW = `Back the graph up and restore it into a new one, which derives it anew. ${PAST}`;
const BEFORE = `Restore a backup that was made before: an import leaves alone what has its fingerprint. ${PAST}`;
const RESTORE = "Restore a backup, or export the network as JSON and import it into a new graph.";

/** What can be wrong, and what to do about it. */
export const FINDINGS = {
  COMMIT_MISSING: ["commits of the log are missing or incomplete", RESTORE],
  COMMIT_CHANGED: ["commits of the log do not say what was written: their hash does not fit", RESTORE],
  CHAIN_BROKEN: ["commits of the log do not follow the one before", RESTORE],
  HEAD_WRONG: ["the log does not end where the writer's note says", RESTORE],
  WRITTEN_WITHOUT_LOG: [
    "a release without a log has written to this graph",
    "Stop that release; the next write of this one begins a new log, with what is stored as its first commit.",
  ],
  RECORD_UNLOGGED: ["records are stored of which the log does not tell", AGAIN],
  RECORD_GONE: ["records are gone though the log does not tell of it", AGAIN],
  RECORD_NOT_LAST: ["records are not what their last change left", AGAIN],
  FIELDS_CHANGED: ["records have fields that do not fit their fingerprint", BEFORE],
  DERIVED_WRONG: [
    "records are not found by what they say: what filters and orders ask does not fit them",
    ANEW,
  ],
  COUNTS_WRONG: ["there are more or fewer records than the log tells of", AGAIN],
  DEGREE_WRONG: ["stakeholders have a stored number of linkages that is not theirs", ANEW],
  FACETS_WRONG: ["stakeholders are tied to other facets than those they name", ANEW],
  FACET_ABSENT: ["records name facets that are not stored", AGAIN],
  END_WRONG: ["linkages have an id that names none of their ends, or an end that is no stakeholder", AGAIN],
} as const satisfies Record<string, readonly [what: string, cure: string]>;

export type FindingCode = keyof typeof FINDINGS;

/** One kind of thing that is wrong. */
export interface Finding {
  readonly code: FindingCode;
  readonly what: string;
  readonly cure: string;
  count: number;
  /** The first of them, at most five. */
  readonly examples: string[];
}

const EXAMPLES = 5;

/** Collects what is wrong: a count for each kind, and a few examples. */
export class Findings {
  private readonly found = new Map<FindingCode, Finding>();

  tell(code: FindingCode, example: string): void {
    const [what, cure] = FINDINGS[code];
    const finding = this.found.get(code) ?? { code, what, cure, count: 0, examples: [] };
    this.found.set(code, finding);
    finding.count += 1;
    if (finding.examples.length < EXAMPLES) finding.examples.push(example);
  }

  get all(): Finding[] {
    return [...this.found.values()];
  }
}

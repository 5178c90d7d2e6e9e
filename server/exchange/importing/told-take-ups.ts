import { edtfDays } from "../../../schema/edtf.js";
import type { TakeUpRecord } from "../../../schema/record.js";
import type { ImportLookup } from "../../store/repositories/import-lookup.js";
import type { CheckedRecord } from "./check-record.js";
import type { ImportProblem, Place } from "./import-problem.js";
import type { ReadRecord } from "../importer.js";

interface Telling extends CheckedRecord {
  readonly takeUps?: readonly TakeUpRecord[];
}

/** What records of an import tell of suggestions: nothing of the future, and of whom it is known. */
export class ToldTakeUps {
  readonly #candidates = new Map<string, Place>();

  constructor(
    /** An ISO date. */
    private readonly today: string,
  ) {}

  /** The record without what begins after today, and what that costs. */
  past(record: Telling, { place, columns }: ReadRecord): { record: CheckedRecord; costs: ImportProblem[] } {
    if (record.takeUps === undefined) return { record, costs: [] };
    const at = { ...place, column: columns?.["takeUps"] ?? place.column ?? "takeUps" };
    const isPast = ({ since }: TakeUpRecord): boolean => (edtfDays(since).earliest ?? "") <= this.today;
    for (const { candidate } of record.takeUps) this.#candidates.set(candidate, at);
    const costs = record.takeUps
      .filter((one) => !isPast(one))
      .map(({ candidate, since }): ImportProblem => ({
        ...at,
        value: since,
        text: `Required a \`since\` that is not after today, ${this.today}: what came of suggesting ${candidate} has happened. Correct it.`,
        leftOut: "value",
      }));
    return { record: { ...record, takeUps: record.takeUps.filter(isPast) } as CheckedRecord, costs };
  }

  /** Candidates that are neither in the graph nor among those that came; they are kept, as they may come later. */
  async unknown(graph: ImportLookup, came: (id: string) => boolean): Promise<ImportProblem[]> {
    const others = [...this.#candidates.keys()].filter((id) => !came(id));
    const stored = others.length === 0 ? [] : await graph.stakeholders(others);
    const known = new Set(stored.map(({ id }) => id));
    return others
      .filter((id) => !known.has(id))
      .map((id) => ({
        ...(this.#candidates.get(id) as Place),
        value: id,
        text: "The candidate of a take-up is not in the graph: it is kept, and counts once the candidate comes. Correct the id where it is another's.",
        leftOut: "nothing",
      }));
  }
}

import type { ImportProblem } from "./import-problem.js";
import { csvLine } from "../tables/csv-line.js";

/** How many records of a sort an import added, changed or found as they are. */
export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
}

export const noCounts = (): ImportCounts => ({ added: 0, changed: 0, unchanged: 0 });

/** Adds the counts of a batch to the sums. */
export function addCounts(sums: ImportCounts, { added, changed, unchanged }: Readonly<ImportCounts>): void {
  sums.added += added;
  sums.changed += changed;
  sums.unchanged += unchanged;
}

/** How far an import has come. */
export interface ImportProgress {
  readonly bytes: number;
  readonly records: number;
}

/** What an import came to. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly facets: ImportCounts;
  readonly stakeholders: ImportCounts;
  readonly linkages: ImportCounts;
  /** How many problems there were; each went to the listener. */
  readonly problems: number;
  /** How many records were left out because of one. */
  readonly leftOut: number;
  /** How many values were left out of records that were taken. */
  readonly lostValues: number;
  /** How many files could not be read, or not to their end. */
  readonly unread: number;
  /** How many stakeholders were joined to others by their identifiers. */
  readonly joined: number;
  /** How many stakeholders moved to another kind, with their linkages. */
  readonly moved: number;
  /** How many linkages took the place of those of which less was read, or something else, when the files were imported last. */
  readonly filledIn: number;
  /** How many linkages stay as they are stored, since less could be read of the same lines now. */
  readonly kept: number;
  /** What was stored takes the place of the last edition: what that had and this one has not is taken away. */
  readonly replace: boolean;
  /** What the last edition of the files had and this one has not; not counted where nothing new was stored beside it. */
  readonly gone: { readonly stakeholders: number; readonly linkages: number };
  /** The import ended early: at the first record left out, since that was asked for. */
  readonly stopped: boolean;
  readonly seconds: number;
}

/** Who hears of an import while it runs. */
export interface ImportListener {
  problem(problem: ImportProblem): void | Promise<void>;
  progress(progress: ImportProgress): void;
  /** Hears of the first records of each sort in a dry run. */
  example?(record: object): void;
}

/** The headings of a report file. */
export const REPORT_HEADINGS = "file,line,column,value,problem,left out\n";

/** A problem as a row of a report file (CSV). */
export const reportRow = ({ file, line, column, value, text, leftOut }: ImportProblem): string =>
  csvLine([file, line, column, value, text, leftOut]);

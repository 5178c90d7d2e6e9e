import type { DatasetRecord } from "../../schema/record.js";
import type { ImportLookup } from "../store/repositories/import-lookup.js";
import type { ImportMapping } from "./importing/import-mapping.js";
import type { ImportProblem, Place } from "./importing/import-problem.js";
import type { FileLesson } from "./importing/lesson.js";
import type { Namespaces } from "./reading/namespaces.js";
import type { AmountUnit } from "./values/amount-units.js";
import type { DayOrder } from "./values/date-text.js";
import type { DecimalSign } from "./values/number-text.js";
import type { WentOut } from "./writing/went-out.js";

/** Which list of a dataset a record belongs to. */
export type RecordList = keyof DatasetRecord;

/** A record as read, not checked yet, and where it stands. */
export interface ReadRecord {
  readonly list: RecordList;
  readonly record: Readonly<Record<string, unknown>>;
  readonly place: Place;
  /** Which column a field was read from, where the file has columns. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** What the file itself has for an id in a field: its own keys and names. */
  readonly given?: Readonly<Record<string, string>> | undefined;
  /** It may name something that is in no file: then it is passed over, and nothing is lost. */
  readonly mayDangle?: boolean;
  /** For a document: it stands for the imported file, and was retrieved when it was last found to say something new. */
  readonly isImport?: boolean;
  /** For a facet: the file brings it along for the records that name it, and is no source for that alone. */
  readonly isCarried?: boolean;
  /** For a linkage: its kind is said by a mapping, and would be taken as COLLABORATION without it. */
  readonly hasKindOfMapping?: boolean;
  /** For a linkage: what its sum is counted in, where that was said beside the file. */
  readonly amountsIn?: AmountUnit | undefined;
  /** For a linkage without a key that lacks a sum, a time, a kind or the unit of its sum: the cells of its row that nothing was read from. */
  readonly unread?: Unread | undefined;
  /** For a linkage without a key: how its sum or time would have been read where something else was said of the file. */
  readonly otherReadings?: readonly OtherReading[] | undefined;
  /** What a record of our own export was then. */
  readonly wentOut?: WentOut | undefined;
}

/** What a row says that could not be read, or that no field takes. */
export interface Unread {
  readonly cells: readonly string[];
  /** The kind is not said, but taken. */
  readonly isKindTaken: boolean;
  /** It has a sum, and nobody said what it is counted in. */
  readonly mayBeInUnits: boolean;
}

/** A sum, or a time, as it would be with another decimal sign or order of dates. */
export interface OtherReading {
  readonly amount?: number;
  readonly period?: string;
}

/** What an importer finds: a record, or something that is none. */
export type ImportItem = ReadRecord | ProblemItem;
export interface ProblemItem {
  readonly problem: ImportProblem;
}

/** What a user says about the files beside their paths. */
export interface ImportSettings {
  /** Who published them. */
  readonly publisher?: string | undefined;
  /** What the source is called; the file's name where absent. */
  readonly source?: string | undefined;
  readonly url?: string | undefined;
  /** Takes the place of what the file says of itself. */
  readonly encoding?: string | undefined;
  readonly mapping?: ImportMapping | undefined;
  /** The decimal sign of the numbers, where the files do not show it. */
  readonly decimal?: DecimalSign | undefined;
  /** How dates are written that have two readings. */
  readonly dates?: DayOrder | undefined;
  /** Ends are looked for among the stakeholders of the graph, by key, name and acronym. */
  readonly match?: boolean | undefined;
  /** Hears what each file was taken for, when it was read. */
  readonly learn?: ((lesson: FileLesson) => void) | undefined;
}

/** What an importer is given. */
export interface ImportInput extends ImportSettings {
  /** The day of the import, `YYYY-MM-DD`: when the source was retrieved. */
  readonly retrieved: string;
  /** The text of a file in pieces, decoded; throws UnreadableFile. */
  text(path: string): AsyncGenerator<string>;
  /** The same, for a look ahead: it does not count as progress. */
  peek(path: string): AsyncGenerator<string>;
  /** The name of the workbook whose sheets are read, which is one source. */
  readonly workbook?: string | undefined;
  /** What the graph knows already. */
  readonly graph: ImportLookup;
  /** What the sources of this import put in front of their keys. */
  readonly namespaces: Namespaces;
}

/** Reads one path after another; `finish` gives what could be said only when all were read. */
export interface ImportReader {
  read(path: string): AsyncGenerator<readonly ImportItem[]>;
  finish?(): AsyncGenerator<readonly ImportItem[]>;
  /** Takes temporary files away, also where the import ended early. */
  discard?(): Promise<void>;
}

/** One format that facts come in: one file in importers/ and one line in importers.ts. */
export interface Importer {
  /** The name in `linkages import NAME`. */
  readonly key: string;
  readonly title: string;
  /** What a path must lead to. */
  readonly path: string;
  readonly description: string;
  /** Its records have a form of their own, that no mapping says anything of. */
  readonly takesNoMapping?: boolean;
  /** Its records name their sources: the names of the files do not matter. */
  readonly namesItsOwnSources?: boolean;
  /** The files that a path leads to, whose sizes make the progress bar. */
  files(path: string): readonly string[];
  /**
   * Starts an import and gives its reader. Paths are read one after another, in the order given. A reader yields some
   * items at a time, what others refer to first: facets, stakeholders, linkages.
   */
  start(input: ImportInput): ImportReader;
}

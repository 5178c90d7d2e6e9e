import type { ImportDocument } from "../importing/import-document.js";
import type { TableMapping } from "../importing/import-mapping.js";
import { type ImportProblem, shown } from "../importing/import-problem.js";
import type { ProblemItem } from "../importer.js";
import type { ValueForms } from "../values/read-cell.js";
import type { WentOut } from "../writing/went-out.js";
import type { DecimalEvidence } from "./decimal-evidence.js";
import type { FacetNames } from "./facet-names.js";
import type { FileNotes } from "./file-notes.js";
import type { KnownEnds } from "./known-ends.js";
import type { Cells, RowColumns } from "./row-fields.js";
import type { StoredKinds } from "./stored-kinds.js";
import { isOne, isUnitHeading, unitOf } from "../values/amount-units.js";

/** What a node or an edge of a graph file says by itself, beside its attributes. */
export interface OwnFields {
  readonly id?: string | undefined;
  /** Its id is the key of a register, and no name. */
  readonly isKeyed?: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The name that it shows. */
  readonly name?: string | undefined;
  /** What it goes by where no attribute names it. */
  readonly label?: string | undefined;
  readonly kind?: string | undefined;
  readonly period?: string | undefined;
  /** The edge has no direction. */
  readonly undirected?: boolean | undefined;
}

/** A row of a table, or a node or edge of a graph file with its attributes as cells. */
export interface Row {
  readonly file: string;
  readonly line: number;
  readonly cells: Cells;
  readonly own?: OwnFields | undefined;
  /** The headings whose cells are merged with those of other rows. */
  readonly merged?: readonly string[] | undefined;
}

/** What the rows of one file share. */
export interface RowScope {
  readonly document: ImportDocument;
  /** The sheet of the document, where it has several. */
  readonly sheet?: string | undefined;
  readonly columns: RowColumns;
  /** The headings that no field takes. */
  readonly unused: readonly string[];
  /** The headings that say what a record of our own export was when it went out. */
  readonly wentOut?: WentOut | undefined;
  readonly mapping: TableMapping | undefined;
  readonly forms: ValueForms;
  /** What stands above and below the rows, and may say what sums are counted in. */
  readonly beside: readonly string[];
  readonly ends: KnownEnds;
  readonly storedKinds: StoredKinds;
  readonly facets: FacetNames;
  readonly notes: FileNotes;
  readonly decimals: DecimalEvidence;
  /** Words that mean no kind of linkages of ours, in the place of kinds and of labels. */
  readonly unknownWords: Readonly<Record<"kind" | "label", Set<string>>>;
  /** How often a linkage of the same content came in this file. */
  readonly times: Map<string, number>;
  /** In graph files, the ends of the linkage under each id: some programs count edges anew for each pair of nodes. */
  readonly keyed?: Map<string, string>;
  /** The names without a key whose words are those of another name of the file. */
  readonly alike: ReadonlySet<string>;
  /** Identifiers that several records of the file have. */
  readonly shared: ReadonlySet<string>;
}

/** A problem with one row. */
export const rowProblem = (
  row: Row,
  column: string | undefined,
  value: unknown,
  text: string,
  leftOut: ImportProblem["leftOut"] = "record",
): ProblemItem => ({
  problem: {
    file: row.file,
    line: row.line,
    column,
    value: value === undefined ? undefined : shown(value),
    text,
    leftOut,
  },
});

/** The file is the source, the line the place in it. */
export const sourcesOf = (scope: RowScope, row: Row): object[] => [
  {
    document: scope.document.id,
    locator: `${scope.sheet === undefined ? "" : `${scope.sheet}, `}line ${row.line}`,
  },
];

/** What a row of our own export says of the record as it went out. */
export function wentOutOf({ wentOut }: RowScope, { cells }: Row): WentOut | undefined {
  const { [wentOut?.digest ?? ""]: digest, [wentOut?.sources ?? ""]: sources } = cells;
  return digest === undefined || sources === undefined ? undefined : { digest, sources };
}

/** How the values of a row are written: dates of our own exports are in EDTF, where nothing else was said. */
export function formsOf(scope: RowScope, row: Row): ValueForms {
  const { forms } = scope;
  return forms.dates === undefined && wentOutOf(scope, row) !== undefined
    ? { ...forms, dates: "edtf" }
    : forms;
}

const asRecords = new WeakMap<RowColumns, Readonly<Record<string, string>>>();

/** The columns as each record of a file names them; made once a file. */
export function columnRecord({ columns }: RowScope): Readonly<Record<string, string>> {
  const known = asRecords.get(columns);
  if (known !== undefined) return known;
  const record = Object.fromEntries(columns);
  asRecords.set(columns, record);
  return record;
}

/** What an element of a graph file says by itself comes before an attribute that says the same of it. */
const SAID_BY_ITSELF = ["name", "kind", "period"] as const;

/** Whether a cell says what the sum beside it is counted in. */
const isUnitOfSum = (heading: string, value: string, { columns }: RowScope): boolean =>
  isUnitHeading(heading) &&
  (columns.has("amount") || columns.has("budget")) &&
  (isOne(value) || unitOf(value) !== undefined);

/** Counts the values that no field takes. */
export function notePassed(row: Row, scope: RowScope): void {
  for (const field of row.own === undefined ? [] : SAID_BY_ITSELF) {
    const heading = scope.mapping?.columns[field] === undefined ? scope.columns.get(field) : undefined;
    const value = heading === undefined ? undefined : row.cells[heading];
    if (heading !== undefined && value !== undefined && ![undefined, value].includes(row.own?.[field]))
      scope.notes.passed("attribute", heading, value, row.line);
  }
  const label = row.own?.label;
  if (
    label !== undefined &&
    scope.columns.has("name") &&
    ![undefined, label].includes(row.cells[scope.columns.get("name") ?? ""])
  )
    scope.notes.passed("attribute", "label", label, row.line);
  for (const heading of scope.unused) {
    const value = row.cells[heading];
    if (value !== undefined && isUnitOfSum(heading, value, scope)) continue;
    // A weight of 1 is that of any edge.
    if (value !== undefined && !(heading.toLowerCase() === "weight" && value === "1"))
      scope.notes.passed(row.own === undefined ? "column" : "attribute", heading, value, row.line);
  }
}

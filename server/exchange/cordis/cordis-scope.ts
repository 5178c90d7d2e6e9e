import type { CountryPlaces } from "../country-places.js";
import type { CsvRow } from "../csv-rows.js";
import type { ImportDocument } from "../import-document.js";
import { shown } from "../import-problem.js";
import type { ImportItem } from "../importer.js";

/** Who gives the money. */
export const COMMISSION = "agency:european-commission";

/** What the rows of one import share. */
export interface CordisScope {
  readonly document: ImportDocument;
  readonly countries: CountryPlaces;
  readonly programmes: Set<string>;
  /** PIC → id, since the id tells what kind of organisation it is. */
  readonly organisations: Map<string, string>;
  /** Projects whose contribution is stated, so that the shares of it can say so. */
  readonly funded: Set<string>;
}

/** The import is the source, the row the place in it. */
export const sourcesOf = (scope: CordisScope, file: string, row: CsvRow): object[] => [
  { document: scope.document.id, locator: `${file.split(/[\\/]/u).at(-1) ?? file}, line ${row.line}` },
];

/** What is wrong with a cell of a row. */
export const problem = (
  file: string,
  row: CsvRow,
  column: string,
  text: string,
  leftOut: "record" | "value" = "record",
): ImportItem => ({
  problem: {
    file,
    line: row.line,
    column,
    value: row.cells[column] === undefined ? undefined : shown(row.cells[column]),
    text,
    leftOut,
  },
});

/** From the first to the last day of a row; open where one is not stated. */
export const periodOf = (row: CsvRow): string | undefined => {
  const { start_date: start, end_date: end } = row.cells as Record<string, string | undefined>;
  if (start === undefined && end === undefined) return undefined;
  return `${start ?? ".."}/${end ?? ".."}`;
};

/** A sum as the table has it; `NA` and nothing are not documented. */
export function euros(row: CsvRow, column: string): number | undefined {
  const cell = row.cells[column];
  const sum = cell === undefined || cell === "NA" ? Number.NaN : Number(cell);
  return Number.isFinite(sum) ? sum : undefined;
}

/** The cells of these columns that hold something, but no sum. */
export function wrongSum(file: string, row: CsvRow, ...columns: string[]): ImportItem[] {
  return columns
    .filter((column) => euros(row, column) === undefined && !["NA", undefined].includes(row.cells[column]))
    .map((column) =>
      problem(
        file,
        row,
        column,
        "Required a sum in euros such as 318000 or 3990206.25. Correct it.",
        "value",
      ),
    );
}

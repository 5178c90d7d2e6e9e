import type { CountryPlaces } from "../importing/country-places.js";
import type { CsvRow } from "../tables/csv-rows.js";
import type { ImportDocument } from "../importing/import-document.js";
import { shown } from "../importing/import-problem.js";
import type { ImportItem } from "../importer.js";
import { readDate } from "../values/date-text.js";
import { type DecimalSign, readNumber } from "../values/number-text.js";
import { twoNumbers } from "../values/read-cell.js";

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
  /** The decimal sign of the sums, where that was said. */
  readonly decimal: DecimalSign | undefined;
}

/** The Commission, as the source of the money. */
export const commissionItem = (
  scope: Pick<CordisScope, "document">,
  file: string,
  locator: string,
): ImportItem => ({
  list: "agencies",
  record: {
    id: COMMISSION,
    name: "European Commission",
    agencyType: "COMMISSION",
    sources: [{ document: scope.document.id, locator }],
  },
  place: { file },
});

/** The import is the source, the row the place in it. */
export const sourcesOf = (scope: Pick<CordisScope, "document">, file: string, row: CsvRow): object[] => [
  { document: scope.document.id, locator: `${file.split(/[\\/]/u).at(-1) ?? file}, line ${row.line}` },
];

/** What is wrong with a cell of a row. */
export const problem = (
  file: string,
  row: CsvRow,
  column: string,
  text: string,
  leftOut: "record" | "value" = "record",
): ImportItem => problemOf(file, row, column, row.cells[column], text, leftOut);

const problemOf = (
  file: string,
  row: CsvRow,
  column: string,
  value: string | undefined,
  text: string,
  leftOut: "record" | "value",
): ImportItem => ({
  problem: {
    file,
    line: row.line,
    column,
    value: value === undefined ? undefined : shown(value),
    text,
    leftOut,
  },
});

/** A row without its key is left out; these columns say which one it is. */
export function withoutKey(
  file: string,
  row: CsvRow,
  column: string,
  text: string,
  ...besides: readonly string[]
): ImportItem {
  const said = besides.flatMap((heading) => {
    const cell = row.cells[heading];
    return cell === undefined ? [] : [`${heading} ${cell}`];
  });
  const value = row.cells[column] ?? (said.length === 0 ? undefined : said.join(", "));
  return problemOf(file, row, column, value, text, "record");
}

/** From the first to the last day; a day that is none is told, and left open. */
export function periodOf(
  file: string,
  row: CsvRow,
  first: string,
  last: string,
): { period: string | undefined; problems: ImportItem[] } {
  const problems: ImportItem[] = [];
  const [start, end] = [first, last].map((column) => {
    const cell = row.cells[column];
    const reading = cell === undefined ? undefined : readDate(cell);
    if (reading !== undefined && "value" in reading) return reading.value;
    if (cell !== undefined)
      problems.push(problem(file, row, column, "Required a day such as 2022-01-31. Correct it.", "value"));
    return undefined;
  });
  return {
    period: start === undefined && end === undefined ? undefined : `${start ?? ".."}/${end ?? ".."}`,
    problems,
  };
}

/** A sum as the table has it; `NA`, 0 and nothing are no money, and what has two readings is no sum. */
export function euros(row: CsvRow, column: string, decimal: DecimalSign | undefined): number | undefined {
  const sum = numberIn(row.cells[column], decimal);
  return sum === 0 ? undefined : sum;
}

function numberIn(cell: string | undefined, decimal: DecimalSign | undefined): number | undefined {
  const sum = cell === undefined || cell === "NA" ? undefined : readNumber(cell, decimal);
  return sum !== undefined && "value" in sum ? sum.value : undefined;
}

/** The cells of these columns that hold something, but no sum. */
export function wrongSum(
  file: string,
  row: CsvRow,
  decimal: DecimalSign | undefined,
  ...columns: string[]
): ImportItem[] {
  return columns
    .filter(
      (column) =>
        numberIn(row.cells[column], decimal) === undefined && !["NA", undefined].includes(row.cells[column]),
    )
    .map((column) => {
      const cell = row.cells[column] ?? "";
      const reading = readNumber(cell, decimal);
      const required =
        reading !== undefined && "twoReadings" in reading
          ? twoNumbers(cell)
          : "a sum in euros such as 318000 or 3990206.25";
      return problem(file, row, column, `Required ${required}. Correct it.`, "value");
    });
}

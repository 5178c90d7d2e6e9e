import { counted, type ImportProblem, NoTable, shown } from "../import-problem.js";
import { CsvCutter, type CsvRecord } from "./csv-cutter.js";
import { namedHeadings } from "./named-headings.js";

/** A row of a table: its cells by heading, trimmed; empty ones are absent. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What decides which line of a table holds its headings. */
export interface HeadingCheck {
  /** Whether these are headings that can be read. */
  knows(headings: readonly string[]): boolean;
  /** Starts reading under these headings; throws UnreadableFile where they are none. */
  open(headings: readonly string[]): void;
}

/** A cell longer than this is a mistake. */
const LONGEST_CELL = 1_000_000;
const ROWS_AT_A_TIME = 500;
/** Headings stand among the first rows; what comes before them are titles. */
const TITLES_AT_MOST = 20;

type Parts = { rows: CsvRow[]; problems: ImportProblem[] };

/**
 * The rows of a CSV or TSV file, some at a time, with what is wrong with others. The separator is found from the first
 * lines, the headings among the first rows. Throws UnreadableFile when the headings that are needed are not there.
 */
export async function* csvRows(
  file: string,
  text: AsyncGenerator<string>,
  check: HeadingCheck,
): AsyncGenerator<Parts> {
  const reader = new TableReader(file, check);
  for await (const piece of text) {
    reader.cutter.add(piece);
    yield* reader.parts();
  }
  reader.cutter.end();
  yield* reader.parts();
  yield reader.last();
}

class TableReader {
  readonly cutter: CsvCutter;
  private headings: readonly string[] | undefined;
  /** How many cells a row needs: columns without a heading at the end may be missing. */
  private needed = 0;
  private titles: CsvRecord[] = [];
  /** Nothing further can be read. */
  private isOver = false;
  private rows: CsvRow[] = [];
  private problems: ImportProblem[] = [];
  private short = { count: 0, line: 0 };
  private odd = { count: 0, line: 0 };

  constructor(
    private readonly file: string,
    private readonly check: HeadingCheck,
  ) {
    this.cutter = new CsvCutter(file);
  }

  *parts(): Generator<Parts> {
    for (const record of this.cutter.records()) {
      if (this.isOver || record.cells.every((cell) => cell.trim() === "")) continue;
      if (this.headings === undefined) {
        this.title(record);
        continue;
      }
      this.row(this.headings, record);
      if (this.rows.length + this.problems.length >= ROWS_AT_A_TIME) yield this.taken();
    }
  }

  last(): Parts {
    if (this.headings === undefined) {
      const [first] = this.titles;
      if (first === undefined)
        throw new NoTable(
          { file: this.file },
          "Required a table with a line of headings; the file is empty.",
        );
      this.openAt(first);
    }
    this.tellCount(
      this.short,
      "rows have fewer cells than there are headings; the missing ones count as empty. Correct them where that is wrong.",
    );
    this.tellCount(
      this.odd,
      "rows have quotes that do not stand around a whole cell; they are kept as they are written.",
    );
    return this.taken();
  }

  /** Headings may stand below some lines of title. */
  private title(record: CsvRecord): void {
    if (!this.check.knows(namedHeadings(record.cells).headings)) {
      this.titles.push(record);
      if (this.titles.length >= TITLES_AT_MOST) this.openAt(this.titles[0] as CsvRecord);
      return;
    }
    const [first] = this.titles;
    if (first !== undefined)
      this.problems.push({
        file: this.file,
        line: first.line,
        value: shown(first.cells.filter((cell) => cell.trim() !== "").join(" ")),
        text: `The lines above the headings (line ${record.line}) are passed over.`,
        leftOut: "nothing",
      });
    this.openAt(record);
  }

  private openAt(record: CsvRecord): void {
    const { headings, repeated } = namedHeadings(record.cells);
    this.headings = headings;
    this.cutter.width = headings.length;
    this.needed = record.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    for (const [heading, first] of repeated)
      this.problems.push({
        file: this.file,
        line: record.line,
        column: first,
        text: `Several columns have the heading ${first}: the first one is read as ${first}, another as "${heading}". Rename it, or name it in a mapping file.`,
        leftOut: "nothing",
      });
    this.check.open(headings);
  }

  private row(headings: readonly string[], record: CsvRecord): void {
    const again = headings.length > 1 ? againIn(headings, record) : undefined;
    if (again !== undefined) {
      const { line } = record;
      this.isOver = again === "in another order";
      const text = this.isOver
        ? "Required one order of columns; from this line on it is another. Split the file there."
        : "The row repeats the headings; it is passed over.";
      this.problems.push({ file: this.file, line, text, leftOut: this.isOver ? "file" : "nothing" });
      return;
    }
    const read = this.toRow(headings, record);
    if ("cells" in read) this.rows.push(read);
    else this.problems.push(read);
  }

  private toRow(headings: readonly string[], record: CsvRecord): CsvRow | ImportProblem {
    const { line, cells: given, unended } = record;
    const wrong = (text: string): ImportProblem => ({ file: this.file, line, text, leftOut: "record" });
    if (record.twoReadings)
      return wrong(
        "Required quotes with one reading: these lines are one row with line breaks in a cell, or a row each with single quotes in them. Double the quotes that stand inside of a cell.",
      );
    const extra = given.slice(headings.length).some((cell) => cell.trim() !== "");
    if (extra || (given.length < this.needed && unended))
      return wrong(
        `Required ${headings.length} cells, as many as headings; the row has ${given.length}. Put cells that hold the separator in quotes, or fetch the file again if it is cut short.`,
      );
    if (given.length < this.needed) count(this.short, line);
    if (record.oddQuotes) count(this.odd, line);
    const cells: Record<string, string> = {};
    for (let index = 0; index < headings.length; index += 1) {
      const cell = (given[index] ?? "").trim();
      if (cell === "") continue;
      const heading = headings[index] as string;
      if (cell.length > LONGEST_CELL)
        return {
          ...wrong(`Required a cell of ${LONGEST_CELL.toLocaleString("en")} characters at most. Shorten it.`),
          column: heading,
          value: shown(cell),
        };
      cells[heading] = cell;
    }
    return { line, cells };
  }

  private tellCount({ count: times, line }: { count: number; line: number }, text: string): void {
    if (times > 0)
      this.problems.push({ file: this.file, line, text: counted(text, times), leftOut: "nothing" });
  }

  private taken(): Parts {
    const { rows, problems } = this;
    this.rows = [];
    this.problems = [];
    return { rows, problems };
  }
}

/** Whether a row is the headings again, in any case. */
function againIn(
  headings: readonly string[],
  { cells }: CsvRecord,
): "in the same order" | "in another order" | undefined {
  // Most rows differ in their first cell.
  const first = cells[0]?.trim().toLowerCase();
  const folded = headings.map((heading) => heading.toLowerCase());
  if (first === undefined || !folded.includes(first)) return undefined;
  const again = cells.slice(0, headings.length).map((cell) => cell.trim().toLowerCase());
  if (again.join("\n") === folded.join("\n")) return "in the same order";
  return again.toSorted().join("\n") === folded.toSorted().join("\n") ? "in another order" : undefined;
}

function count(sum: { count: number; line: number }, line: number): void {
  if (sum.count === 0) sum.line = line;
  sum.count += 1;
}

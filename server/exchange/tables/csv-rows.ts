import { counted, type ImportProblem, NoTable, shown, UnreadableFile } from "../importing/import-problem.js";
import { isUnitsLine } from "../values/amount-units.js";
import { CsvCutter, type CsvRecord } from "./csv-cutter.js";
import { ACROSS, MERGED, unmarked } from "./merged-marks.js";
import { namedHeadings } from "./named-headings.js";

/** A row of a table: its cells by heading, trimmed; empty ones are absent. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** The headings whose cells are merged with those of other rows. */
  readonly merged?: readonly string[];
}

/** What decides which line of a table holds its headings. */
export interface HeadingCheck {
  /** Whether these are headings that can be read. */
  knows(headings: readonly string[]): boolean;
  /** Whether these can be read where no line has headings that are known. */
  mayKnow?(headings: readonly string[]): boolean;
  /** Whether these, below rows, begin another table; as `knows` where absent. */
  again?(headings: readonly string[]): boolean;
  /** Starts reading under these headings; throws UnreadableFile where they are none. */
  open(headings: readonly string[]): void;
  /** Hears what stands beside the rows and their headings: titles above them, and what the numbers are counted in. */
  beside?: (text: string) => unknown;
}

/** A cell longer than this is a mistake. */
const LONGEST_CELL = 1_000_000;
const ROWS_AT_A_TIME = 500;
/** Headings stand among the first rows; what comes before them are titles. */
const TITLES_AT_MOST = 20;

const REPEATED = "The row repeats the headings; it is passed over.";
const OTHER_ORDER = "Required one order of columns; from this line on it is another. Split the file there.";
const OTHER_TABLE = "Required one table in a file; from this line on there is another. Split the file there.";
const FIRST_HEADING = /^(?:id|key|name|label|from|source)$/u;
const SHORT =
  "rows have fewer cells than there are headings; the missing ones count as empty. Correct them where that is wrong.";
const ODD_QUOTES =
  "rows have quotes that do not stand around a whole cell; they are kept as they are written.";
const BEYOND =
  "rows have cells beyond the last heading; they are passed over. Give them a heading, if they matter.";
const OVER_ROWS =
  "rows have cells that are merged with those of other rows: what such a cell says is taken for each of them.";
const UNITS = "The line says what numbers are counted in; it is no row.";
const ALONE =
  "rows hold one cell across several columns, which heads the rows below: they are passed over. Give it a column, if it matters.";

const NUMBERED =
  "rows have their number before the first column, without a heading, as R writes them: it is passed over.";

const textOf = (cells: readonly string[]): string => cells.filter((cell) => cell.trim() !== "").join(" ");

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
  try {
    for await (const piece of text) {
      reader.cutter.add(piece);
      yield* reader.parts();
    }
  } catch (error) {
    // The rows before what cannot be read hold.
    if (error instanceof UnreadableFile && reader.isOpen) yield reader.last();
    throw error;
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
  /** How many rows had their number before the first column. */
  private numbered = 0;
  /** The headings themselves are merged across columns: so are the cells below them. */
  private isWide = false;
  /** Nothing further can be read. */
  private isOver = false;
  private rows: CsvRow[] = [];
  private problems: ImportProblem[] = [];
  /** What is told of rows, with how many there are and the first one. */
  private readonly told = new Map<string, { count: number; line: number }>();

  constructor(
    private readonly file: string,
    private readonly check: HeadingCheck,
  ) {
    this.cutter = new CsvCutter(file);
  }

  get isOpen(): boolean {
    return this.headings !== undefined;
  }

  *parts(): Generator<Parts> {
    for (const record of this.cutter.records()) {
      if (this.isOver || record.cells.every((cell) => cell.trim() === "")) continue;
      if (this.headings === undefined) {
        this.title({ ...record, cells: unmarked(record.cells) });
        this.isWide = record.cells.some((cell) => cell.startsWith(ACROSS));
        continue;
      }
      this.row(
        this.headings,
        this.isWide ? { ...record, cells: unmarked(record.cells) } : this.unnumbered(record),
      );
      if (this.rows.length + this.problems.length >= ROWS_AT_A_TIME) yield this.taken();
    }
  }

  /** A row without its number, where the rows before it were counted too; a number behind it may be the rest of a sum. */
  private unnumbered(record: CsvRecord): CsvRecord {
    const { cells, line } = record;
    const [number, next = ""] = cells;
    const isNumbered = number === String(this.numbered + 1) && !/^\s*\d/u.test(next);
    if (!isNumbered || cells.length !== (this.headings?.length ?? 0) + 1 || this.cutter.isMadeHere)
      return record;
    this.numbered += 1;
    this.count(NUMBERED, line);
    return { ...record, cells: cells.slice(1) };
  }

  last(): Parts {
    if (this.headings === undefined) this.openAtFirst();
    for (const [text, { count, line }] of this.told)
      this.problems.push({ file: this.file, line, text: counted(text, count), leftOut: "nothing" });
    this.told.clear();
    return this.taken();
  }

  /** Headings may stand below some lines of title. */
  private title(record: CsvRecord): void {
    if (!this.check.knows(namedHeadings(record.cells).headings)) {
      this.titles.push(record);
      if (this.titles.length >= TITLES_AT_MOST) this.openAtFirst();
      return;
    }
    this.noteAbove(this.titles, record);
    this.openAt(record);
  }

  private noteAbove(titles: readonly CsvRecord[], { line }: CsvRecord): void {
    const [first] = titles;
    for (const { cells } of titles) this.check.beside?.(textOf(cells));
    if (first !== undefined)
      this.problems.push({
        file: this.file,
        line: first.line,
        value: shown(textOf(first.cells)),
        text: `The lines above the headings (line ${line}) are passed over.`,
        leftOut: "nothing",
      });
  }

  /** No line is known for one of headings: the first one is, or the one below titles of one cell, and the others are rows. */
  private openAtFirst(): void {
    const at = this.titles.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== "").length > 1);
    const below = this.titles[at];
    const isBelow = below !== undefined && this.check.mayKnow?.(namedHeadings(below.cells).headings);
    if (isBelow) this.noteAbove(this.titles.slice(0, at), below);
    const [first, ...others] = isBelow ? this.titles.slice(at) : this.titles;
    if (first === undefined)
      throw new NoTable({ file: this.file }, "Required a table with a line of headings; the file is empty.");
    const headings = this.openAt(first);
    for (const record of others) this.row(headings, record);
  }

  private openAt(record: CsvRecord): readonly string[] {
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
    return headings;
  }

  private row(headings: readonly string[], record: CsvRecord): void {
    if (this.cutter.isMadeHere && this.isOfHeadings(headings, record)) return;
    const again = headings.length > 1 ? this.againIn(headings, record) : undefined;
    if (again !== undefined) {
      this.isOver = again !== REPEATED;
      const leftOut = this.isOver ? "file" : "nothing";
      this.problems.push({ file: this.file, line: record.line, text: again, leftOut });
      return;
    }
    if (isUnitsLine(record.cells)) {
      this.check.beside?.(textOf(record.cells));
      const value = shown(textOf(record.cells));
      this.problems.push({ file: this.file, line: record.line, value, text: UNITS, leftOut: "nothing" });
      return;
    }
    const read = this.toRow(headings, record);
    if ("cells" in read) this.rows.push(read);
    else this.problems.push(read);
  }

  /** Whether a row of a sheet belongs to headings of two lines, or heads the rows below it. */
  private isOfHeadings(headings: readonly string[], { cells, line }: CsvRecord): boolean {
    const isAcross = cells.some((cell) => cell.startsWith(ACROSS));
    if (isAcross) this.count(ALONE, line);
    return (
      isAcross || cells.some((cell, at) => cell.startsWith(MERGED) && cell.slice(1).trim() === headings[at])
    );
  }

  private beginsTable(headings: readonly string[]): boolean {
    return this.check.again?.(headings) ?? this.check.knows(headings);
  }

  /** What is said of a row that is the headings again, in any case, or those of another table. */
  private againIn(headings: readonly string[], { cells }: CsvRecord): string | undefined {
    // Most rows differ in their first cell.
    const first = cells[0]?.trim().toLowerCase() ?? "";
    const folded = headings.map((heading) => heading.toLowerCase());
    if (!folded.includes(first))
      return FIRST_HEADING.test(first) && this.beginsTable(namedHeadings(cells).headings)
        ? OTHER_TABLE
        : undefined;
    const again = cells.slice(0, headings.length).map((cell) => cell.trim().toLowerCase());
    if (again.join("\n") === folded.join("\n")) return REPEATED;
    return again.toSorted().join("\n") === folded.toSorted().join("\n") ? OTHER_ORDER : undefined;
  }

  private toRow(headings: readonly string[], record: CsvRecord): CsvRow | ImportProblem {
    const { line, cells: given, unended } = record;
    const wrong = (text: string): ImportProblem => ({ file: this.file, line, text, leftOut: "record" });
    if (record.twoReadings)
      return wrong(
        "Required quotes with one reading: these lines are one row with line breaks in a cell, or a row each with single quotes in them. Double the quotes that stand inside of a cell.",
      );
    const extra = given.slice(headings.length).some((cell) => cell.trim() !== "");
    // The cells of a sheet stand below their headings, however many there are.
    if (extra && this.cutter.isMadeHere) this.count(BEYOND, line);
    else if (extra || (given.length < this.needed && unended))
      return wrong(
        `Required ${headings.length} cells, as many as headings; the row has ${given.length}. Put cells that hold the separator in quotes, or fetch the file again if it is cut short.`,
      );
    if (given.length < this.needed) this.count(SHORT, line);
    if (record.oddQuotes) this.count(ODD_QUOTES, line);
    const cells: Record<string, string> = {};
    const merged: string[] = [];
    for (let index = 0; index < headings.length; index += 1) {
      let cell = (given[index] ?? "").trim();
      if (cell === "") continue;
      const heading = headings[index] as string;
      if (this.cutter.isMadeHere && cell.startsWith(MERGED)) {
        merged.push(heading);
        cell = cell.slice(1).trim();
      }
      if (cell.length > LONGEST_CELL)
        return {
          ...wrong(`Required a cell of ${LONGEST_CELL.toLocaleString("en")} characters at most. Shorten it.`),
          column: heading,
          value: shown(cell),
        };
      cells[heading] = cell;
    }
    if (merged.length === 0) return { line, cells };
    this.count(OVER_ROWS, line);
    return { line, cells, merged };
  }

  private count(text: string, line: number): void {
    const known = this.told.get(text);
    if (known === undefined) this.told.set(text, { count: 1, line });
    else known.count += 1;
  }

  private taken(): Parts {
    const { rows, problems } = this;
    this.rows = [];
    this.problems = [];
    return { rows, problems };
  }
}

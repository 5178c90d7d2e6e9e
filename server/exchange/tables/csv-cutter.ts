import { UnreadableFile } from "../importing/import-problem.js";
import { csvDelimiter } from "./csv-delimiter.js";
import { type CutRecord, lineEnd, literalRecord, quotedRecord } from "./csv-record.js";

/** A row as it was cut out of a table. */
export interface CsvRecord {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** It is the last line of the file and has no line break. */
  readonly unended: boolean;
  /** Its quotes have two readings: as one row of several lines, and as several rows. */
  readonly twoReadings: boolean;
  /** Quotes in it are taken as any other sign. */
  readonly oddQuotes: boolean;
}

/** What stands before a line `sep=` that is no line of the file. */
export const MADE_HERE = "\uE000";

/** A cell that opens quotes is looked at this far for the quotes that close it. */
const FARTHEST_QUOTES = 64 * 1024 * 1024;
/** From this width on, lines of prose seldom have as many cells as the table by chance. */
const WIDE = 4;

/**
 * Cuts a table into rows as spreadsheets do. Where quotes have several readings, the one counts that gives the row as many
 * cells as there are headings.
 */
export class CsvCutter {
  /** How many cells a row should have; undefined until the headings are known. */
  width: number | undefined;
  /** The table was made here, of a sheet, and its merged cells are marked. */
  isMadeHere = false;
  private delimiter: string | undefined;
  private held = "";
  private line = 1;
  private sloppy = false;
  private ended = false;
  private loneReturns = false;
  private endedWithReturn = false;

  constructor(private readonly file: string) {}

  add(piece: string): void {
    let text = this.endedWithReturn ? `\r${piece}` : piece;
    this.endedWithReturn = this.delimiter !== undefined && text.endsWith("\r");
    if (this.endedWithReturn) text = text.slice(0, -1);
    if (this.delimiter === undefined) text = this.opened(text);
    this.held += this.loneReturns ? text.replaceAll("\r", "\n") : text;
  }

  end(): void {
    if (this.delimiter === undefined) this.add("");
    this.ended = true;
  }

  /** The rows that are whole by now. */
  *records(): Generator<CsvRecord> {
    let from = 0;
    for (;;) {
      const end = lineEnd(this.held, from);
      if (end >= this.held.length && (!this.ended || from >= this.held.length)) break;
      const record = this.next(from, end);
      if (record === undefined) break;
      const { cells, breaks, odd } = record;
      const twoReadings = breaks > 0 && !this.isMadeHere && this.hasTwoReadings(from, record);
      const unended = record.end >= this.held.length;
      yield { line: this.line, cells, unended, twoReadings, oddQuotes: odd };
      // A row of a sheet is one line, whatever its cells hold.
      this.line += this.isMadeHere ? 1 : breaks + 1;
      from = record.end + 1;
    }
    this.held = this.held.slice(from);
  }

  private opened(text: string): string {
    let rest = text.startsWith("\uFEFF") ? text.slice(1) : text;
    this.loneReturns = rest.includes("\r") && !rest.includes("\n");
    const said = /^\uE000?"?sep=(.)"?[^\S\n]*\r?(?:\n|$)/iu.exec(rest);
    if (said) {
      this.isMadeHere = rest.startsWith(MADE_HERE);
      if (!this.isMadeHere) this.line += 1;
      rest = rest.slice(said[0].length);
    }
    this.delimiter = said?.[1] ?? csvDelimiter(rest);
    return rest;
  }

  /** The record that begins here; undefined where more of the text is needed. */
  private next(from: number, end: number): CutRecord | undefined {
    const delimiter = this.delimiter ?? ",";
    const quotes = this.held.indexOf('"', from);
    if (quotes < 0 || quotes >= end) return { ...literalRecord(this.held, from, delimiter), odd: false };
    const quoted = quotedRecord(this.held, from, delimiter);
    if (typeof quoted === "object") {
      // A piece may end between two quotes that belong together.
      if (quoted.end >= this.held.length && !this.ended) return undefined;
      const isClean = !quoted.odd && quoted.breaks === 0 && quoted.cells.length <= (this.width ?? 0);
      if (this.width === undefined || this.isMadeHere || isClean || this.fits(quoted))
        return this.noted(quoted, from);
    } else if (quoted === "open" && !this.ended && this.held.length - from < FARTHEST_QUOTES)
      return undefined;
    const literal = literalRecord(this.held, from, delimiter);
    const isBetter = typeof quoted === "string" || this.fits(literal);
    return this.noted(isBetter ? literal : quoted, from);
  }

  private noted(record: CutRecord, from: number): CutRecord {
    if (record.end - from > FARTHEST_QUOTES)
      throw new UnreadableFile(
        { file: this.file, line: this.line },
        `Required rows of less than ${FARTHEST_QUOTES / 1024 / 1024} MB. Correct the file.`,
      );
    if (record.odd) this.sloppy = true;
    return record;
  }

  private fits({ cells }: CutRecord): boolean {
    const { width } = this;
    if (width === undefined) return true;
    return (
      cells.length === width ||
      (cells.length > width && cells.slice(width).every((cell) => cell.trim() === ""))
    );
  }

  /** Whether each line of a record of several lines is a whole row as well. */
  private hasTwoReadings(from: number, { end }: CutRecord): boolean {
    if (this.width === undefined || (this.width < WIDE && !this.sloppy) || this.width < 2) return false;
    for (let at = from; at < end; at = lineEnd(this.held, at) + 1)
      if (!this.fits(literalRecord(this.held, at, this.delimiter ?? ","))) return false;
    return true;
  }
}

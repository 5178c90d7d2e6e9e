import { Readable } from "node:stream";
import { type CsvError, type Info, parse } from "csv-parse";
import { type ImportProblem, shown, UnreadableFile } from "./import-problem.js";

/** A row of a table: its cells by heading, trimmed; empty ones are absent. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A cell longer than this is a mistake, and one longer than the second would fill the memory. */
const LONGEST_CELL = 1_000_000;
const LONGEST_RECORD = 64 * 1024 * 1024;
const ROWS_AT_A_TIME = 500;
const DELIMITERS = [",", ";", "\t", "|"];

/** The sign that the first line has most often outside of quotes. */
function delimiterOf(text: string): string {
  const first = (/^\uFEFF?([^\n]*)/u.exec(text)?.[1] ?? "").replace(/"[^"]*"/gu, "");
  const count = (sign: string): number => first.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

async function* rejoined(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

const CAUSES: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED:
    "a cell whose quotes are closed; the file ends inside one. It may be cut short: fetch it again",
  INVALID_OPENING_QUOTE: 'quotes around the whole cell, and quotes inside it doubled (""). Correct the row',
  CSV_INVALID_CLOSING_QUOTE:
    'a separator after the closing quotes; quotes inside a cell are doubled (""). Correct the row',
};

/**
 * The rows of a CSV or TSV file (RFC 4180; the separator is found from the headings), some at a time, with the rows that
 * are not readable. Throws UnreadableFile when the headings that are needed are not there.
 */
export async function* csvRows(
  file: string,
  text: AsyncGenerator<string>,
  check: (headings: readonly string[]) => void,
): AsyncGenerator<{ rows: CsvRow[]; problems: ImportProblem[] }> {
  const first = await text.next();
  if (first.done === true || first.value.trim() === "")
    throw new UnreadableFile({ file }, "Required a table with a line of headings; the file is empty.");
  let problems: ImportProblem[] = [];
  const parser = parse({
    bom: true,
    info: true,
    delimiter: delimiterOf(first.value),
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      problems.push(skipped(file, error));
      return undefined;
    },
  });
  const source = Readable.from(rejoined(first.value, text));
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let headings: string[] | undefined;
  let rows: CsvRow[] = [];
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    if (headings === undefined) {
      headings = record.map((heading) => heading.trim());
      check(headings);
      continue;
    }
    const read = toRow(file, headings, record, info.lines);
    if ("cells" in read) rows.push(read);
    else problems.push(read);
    if (rows.length + problems.length >= ROWS_AT_A_TIME) {
      yield { rows, problems };
      rows = [];
      problems = [];
    }
  }
  yield { rows, problems };
}

function skipped(file: string, error: CsvError | undefined): ImportProblem {
  const { lines, code, message } = error as unknown as { lines?: number; code: string; message: string };
  if (code === "CSV_MAX_RECORD_SIZE")
    throw new UnreadableFile(
      { file, line: lines },
      `Required rows of less than ${LONGEST_RECORD / 1024 / 1024} MB; a cell may have quotes that are never closed. Correct the file.`,
    );
  return { file, line: lines, text: `Required ${CAUSES[code] ?? message}.`, leftOut: "record" };
}

function toRow(
  file: string,
  headings: readonly string[],
  record: readonly string[],
  line: number,
): CsvRow | ImportProblem {
  const given = record.length;
  if (given < headings.length || record.slice(headings.length).some((cell) => cell.trim() !== ""))
    return {
      file,
      line,
      text: `Required ${headings.length} cells, as many as headings; the row has ${given}. Put cells that hold the separator in quotes, or fetch the file again if it is cut short.`,
      leftOut: "record",
    };
  const cells: Record<string, string> = {};
  for (const [index, heading] of headings.entries()) {
    const cell = (record[index] ?? "").trim();
    if (cell.length > LONGEST_CELL)
      return {
        file,
        line,
        column: heading,
        value: shown(cell),
        text: `Required a cell of ${LONGEST_CELL.toLocaleString("en")} characters at most. Shorten it.`,
        leftOut: "record",
      };
    if (cell !== "") cells[heading] = cell;
  }
  return { line, cells };
}

/** A cell of a table that goes out; nothing is an empty cell. */
type Cell = string | number | boolean | undefined;

/** Cells as a line of CSV with its end. */
export type ToLine = (cells: readonly Cell[]) => string;

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/** A line for spreadsheets: a text that would be a formula has an apostrophe before it, which changes it. */
export const disarmedLine: ToLine = (cells) =>
  exactLine(cells.map((cell) => (typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell)));

/** RFC 4180, every text as it is. */
export const exactLine: ToLine = (cells) =>
  `${cells
    .map((cell) => {
      const text = typeof cell === "number" ? withOneReading(cell) : String(cell ?? "");
      return /[",\n\r]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",")}\n`;

/** `1.234` is 1234 where commas are decimal signs; `1.2340` has one reading everywhere. */
const withOneReading = (number: number): string =>
  /^-?[1-9]\d{0,2}\.\d{3}$/u.test(String(number)) ? `${number}0` : String(number);

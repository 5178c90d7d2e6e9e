/** A record as it was cut: its cells as written, and where it ends. */
export interface CutRecord {
  readonly cells: string[];
  readonly end: number;
  /** How many line breaks stand inside of it. */
  readonly breaks: number;
  /** A quoted cell that goes on behind its closing quotes, kept as it is written. */
  readonly odd: boolean;
}

/** Where a line ends, and where the next one begins; the end of the text where there is no break. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);

/** One line, its quotes taken as any other sign. */
export function literalRecord(text: string, from: number, delimiter: string): CutRecord {
  const end = lineEnd(text, from);
  return { cells: withoutReturn(text.slice(from, end)).split(delimiter), end, breaks: 0, odd: true };
}

/**
 * One record as RFC 4180 has it. Quotes count where they open a cell, also behind blanks. What follows closing quotes in one line belongs to
 * the cell, which is then kept as it is written. Gives "open" where the text ends inside of quotes, and "broken" where a
 * quoted cell of several lines goes on behind its quotes.
 */
export function quotedRecord(text: string, from: number, delimiter: string): CutRecord | "open" | "broken" {
  const cells: string[] = [];
  let at = from;
  let breaks = 0;
  let odd = false;
  for (;;) {
    if (delimiter !== " ") at = behindBlanks(text, at);
    if (text[at] !== '"') {
      const end = cellEnd(text, at, delimiter);
      cells.push(withoutReturn(text.slice(at, end)));
      if (text[end] !== delimiter) return { cells, end, breaks, odd };
      at = end + 1;
      continue;
    }
    const close = closingQuotes(text, at + 1);
    if (close < 0) return "open";
    const inside = text.slice(at + 1, close);
    const lines = inside.split("\n").length - 1;
    const end = cellEnd(text, close + 1, delimiter);
    const rest = withoutReturn(text.slice(close + 1, end));
    if (rest.trim() === "") cells.push(inside.replaceAll('""', '"'));
    else if (lines > 0) return "broken";
    else {
      cells.push(`"${inside}"${rest}`);
      odd = true;
    }
    breaks += lines;
    if (text[end] !== delimiter) return { cells, end, breaks, odd };
    at = end + 1;
  }
}

/** Blanks before quotes, as in `1, "Fund"`, are no part of the cell. */
function behindBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at += 1;
  return text[at] === '"' ? at : from;
}

function cellEnd(text: string, from: number, delimiter: string): number {
  const line = lineEnd(text, from);
  const next = text.indexOf(delimiter, from);
  return next < 0 || next > line ? line : next;
}

function closingQuotes(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return -1;
}

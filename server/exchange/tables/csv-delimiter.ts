const DELIMITERS = [",", ";", "\t", "|"];
const LINES_LOOKED_AT = 20;

/** Without what stands in quotes. */
const unquoted = (line: string): string => line.replace(/"(?:[^"]|"")*"/gu, "x");

const firstLines = (text: string): string[] =>
  text
    .slice(0, 100_000)
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES_LOOKED_AT)
    .map(unquoted);

/** How many columns most lines have, weighed by how many lines agree. */
function score(lines: readonly string[], sign: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const columns = line.split(sign).length;
    if (columns > 1) counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  const best = Math.max(0, ...[...counts].map(([columns, times]) => times * times * (columns - 1)));
  return (lines[0] ?? "").includes(sign) ? best * 2 : best;
}

/** Headings of programs that put blanks between cells: names of people and organisations hold blanks themselves. */
const ENDS = /^(?=.*\b(?:source|from)\b)(?=.*\b(?:target|to)\b)|^(?=.*\bid\b)(?=.*\b(?:name|label|kind)\b)/iu;

/** The sign between the cells: the one that gives most lines the same number of columns; blanks only where no other does. */
export function csvDelimiter(text: string): string {
  const lines = firstLines(text);
  const scores = DELIMITERS.map((sign) => score(lines, sign));
  const best = Math.max(...scores);
  if (best > 0) return DELIMITERS[scores.indexOf(best)] ?? ",";
  const widths = new Set(lines.map((line) => line.trim().split(" ").length));
  return widths.size === 1 && !widths.has(1) && ENDS.test(lines[0] ?? "") ? " " : ",";
}

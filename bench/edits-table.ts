import type { Row } from "./bench.js";
import { median } from "./measure.js";
import { ratioOf } from "./report-tables.js";
import { shown, shownMean, table } from "./table.js";
import type { EditsFound } from "./under-edits.js";

const WITHOUT = ["ours", "again"] as const;
const WITH = ["ours", "edits"] as const;

/** What one commit a second costs those who ask; the limit keeps nothing, and tells what it costs database and machine. */
export function editsTable(rows: readonly Row[]): string {
  const ofLimit = (row: Row): number | undefined =>
    ratioOf(row, "rate", ["limit", "edits"], ["limit", "again"]);
  const ours = (row: Row): number | undefined => ratioOf(row, "rate", WITH, WITHOUT);
  const ourP95 = (row: Row): number | undefined => ratioOf(row, "p95", WITH, WITHOUT);
  const asked = rows.filter(({ figures }) => figures.edits.size > 0);
  const lines = asked.map((row) => [
    row.question.title,
    ...[ours(row), ofLimit(row)].map(shown),
    ...[row.figures.again.get("ours")?.p95, row.figures.edits.get("ours")?.p95].map(shown),
    shown(ourP95(row)),
  ]);
  const means = [ours, ofLimit].map((of) => shownMean(asked.map(of)));
  return table(
    ["question", "rate with / without: ours", "limit", "our p95 ms without", "with", "with / without"],
    [...lines, ["**geometric mean**", ...means, "", "", shownMean(asked.map(ourP95))]],
  );
}

/** How old answers were, and how long the memory was away, in a sentence. */
export function editsText({ edits, ages, unseen, longestUnfilledMs, writeMs }: EditsFound): string {
  const longest = ages.reduce((most, age) => Math.max(most, age), 0);
  return [
    `${edits} edits, ${shown(median(writeMs))} ms each in the median. `,
    `Until the service told of an edit it took ${shown(median(ages))} ms in the median and ${shown(longest)} ms at most`,
    unseen > 0 ? `, and of ${unseen} it did not tell in two minutes.` : ".",
    longestUnfilledMs > 0
      ? ` The longest that \`/readyz\` said anything but \`filled\` was ${(longestUnfilledMs / 1_000).toFixed(1)} s.`
      : " `/readyz` said `filled` throughout.",
  ].join("");
}

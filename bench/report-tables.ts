import type { Row } from "./bench.js";
import { CONTENDERS } from "./contenders.js";
import type { KeptFigures } from "./kept-figures.js";
import type { Figures } from "./measure.js";
import { shown, shownMean, table } from "./table.js";
import type { Way } from "./way.js";

/** Of two contenders and two ways in which they are asked; undefined where one of the two was not timed. */
export const ratioOf = (
  { figures }: Row,
  of: "rate" | "p50" | "p95",
  [key, way]: readonly [string, Way],
  [than, thanWay]: readonly [string, Way],
): number | undefined => {
  const [one, other] = [figures[way].get(key), figures[thanWay].get(than)];
  return one && other && one[of] / other[of];
};

const RATIOS = [
  ["ours", "limit", "again", "ours / limit, again"],
  ["ours", "limit", "once", "once"],
  ["ours", "limit", "edits", "under edits"],
  ["embedded", "limit", "again", "file / limit, again"],
  ["embedded", "limit", "once", "once"],
  ["ours", "peer", "again", "ours / peer, again"],
  ["ours", "peer", "once", "once"],
  ["ours", "peer-best", "again", "ours / peer at its best, again"],
  ["ours", "peer-best", "once", "once"],
  ["asking", "limit", "again", "nothing held / limit, again"],
  ["asking", "limit", "once", "once"],
] as const;

/** How many times more requests a second one answers than another; last, how long the median takes in comparison. */
export function ratioTable(rows: readonly Row[]): string {
  const ratio = (row: Row, [key, than, way]: (typeof RATIOS)[number]): number | undefined =>
    ratioOf(row, "rate", [key, way], [than, way]);
  const slower = (row: Row, way: Way): number | undefined =>
    ratioOf(row, "p50", ["ours", way], ["limit", way]);
  const head = ["question", ...RATIOS.map(([, , , title]) => title), "p50 ours / limit, again", "once"];
  const lines = rows.map((row) => [
    row.question.title,
    ...RATIOS.map((pair) => shown(ratio(row, pair))),
    ...[slower(row, "again"), slower(row, "once")].map(shown),
  ]);
  const means = RATIOS.map((pair) => shownMean(rows.map((row) => ratio(row, pair))));
  return table(head, [...lines, ["**geometric mean**", ...means, "", ""]]);
}

/** Names the questions that had fewer different requests than somebody sent, so that some were asked again. */
export function exhaustedText(rows: readonly Row[]): string {
  const few = rows.flatMap(({ question, figures: { once } }) => {
    const all = [...once.values()];
    const different = all[0]?.different ?? 0;
    return all.some(({ sent }) => sent > different) ? `${question.title} (${different})` : [];
  });
  if (few.length === 0) return "";
  return `Asked once, these had fewer different requests than the fastest sent, and began again: ${few.join(", ")}.`;
}

/** What each did with each question in one way. */
export function figuresTable(rows: readonly Row[], way: Way): string {
  const timed = CONTENDERS.filter(({ key }) => rows.some(({ figures }) => figures[way].has(key)));
  const cell = (row: Row, key: string): string => {
    const found = row.figures[way].get(key);
    if (found === undefined) return row.wrong.has(key) ? "another answer" : "–";
    const failed = found.failed > 0 ? `, ${found.failed} failed` : "";
    return `${shown(found.rate)}; ${shown(found.p50)} / ${shown(found.p95)}${failed}`;
  };
  return table(
    ["question", ...timed.map(({ title }) => title)],
    rows.map((row) => [row.question.title, ...timed.map(({ key }) => cell(row, key))]),
  );
}

const COSTS = [
  ["ours", "again", "ours ms, again"],
  ["ours", "once", "once"],
  ["ours", "edits", "under edits"],
  ["embedded", "again", "file ms, again"],
  ["embedded", "once", "once"],
  ["peer", "again", "peer ms, again"],
  ["limit", "again", "limit ms, again"],
  ["limit", "once", "once"],
] as const;

/** Processor time, size, and what the database reads. */
export function costTable(rows: readonly Row[]): string {
  return table(
    ["question", ...COSTS.map(([, , title]) => title), "kB", "our statements", "our reads", "reads by hand"],
    rows.map((row) => [
      row.question.title,
      ...COSTS.map(([key, way]) => shown(row.figures[way].get(key)?.cpuMs)),
      shown(bytesOf(row.figures.again) / 1_000),
      ...[row.hits?.statements, row.hits?.ours, row.hits?.hand].map((hits) => hits?.toString() ?? "–"),
    ]),
  );
}

const bytesOf = (figures: ReadonlyMap<string, Figures>): number =>
  (figures.get("ours") ?? figures.get("embedded"))?.bytes ?? NaN;

export const GROWTH =
  "**Growth**: the median latency as a multiple of that of the last run at CORDIS size, which was another time: the limit shows how much of it is the machine's";

/** Of those who were asked again, and of those who were asked once. */
export function growthTable(rows: readonly Row[], smaller: KeptFigures): string {
  const growth = ({ question, figures }: Row, key: string, way: "again" | "once"): number | undefined => {
    const kept = smaller[question.key]?.[way === "again" ? key : `${key} once`];
    const now = figures[way].get(key);
    return now && kept && now.p50 / kept;
  };
  const columns = (["again", "once"] as const).flatMap((way) =>
    ["ours", "embedded", "limit"].map((key) => [key, way] as const),
  );
  return table(
    [
      "question",
      "ours, again",
      "file",
      "limit",
      "ours, once",
      "file",
      "limit",
      "ours against the limit's, once",
    ],
    rows.map((row) => {
      const [ours, limit] = [growth(row, "ours", "once"), growth(row, "limit", "once")];
      return [
        row.question.title,
        ...columns.map(([key, way]) => shown(growth(row, key, way))),
        shown(ours && limit && ours / limit),
      ];
    }),
  );
}

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { BenchResult, Row } from "./bench.js";
import { CONTENDERS } from "./contenders.js";
import type { KeptFigures } from "./kept-figures.js";
import { machineLine } from "./machine.js";
import type { Figures, Spells } from "./measure.js";
import type { Size } from "./size.js";

const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? "---" : "--:")), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const shown = (value: number | undefined): string => {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
};

/** How many times more requests a second one answers than another; undefined where one of the two was not timed. */
const ratio = ({ figures }: Row, key: string, than: string): number | undefined => {
  const [one, other] = [figures.get(key), figures.get(than)];
  return one && other && one.rate / other.rate;
};

/** The geometric mean over the questions that both answer, and over how many. */
function overall(rows: readonly Row[], key: string, than: string): string {
  const ratios = rows.flatMap((row) => ratio(row, key, than) ?? []);
  if (ratios.length === 0) return "–";
  return shown(Math.exp(ratios.reduce((sum, one) => sum + Math.log(one), 0) / ratios.length));
}

const RATIOS = [
  ["ours", "limit", "ours / limit"],
  ["ours", "peer", "ours / peer"],
  ["ours", "peer-best", "ours / peer at its best"],
  ["embedded", "limit", "file / limit"],
  ["asking", "limit", "nothing held / limit"],
] as const;

/** Writes the section of one size into the page, where one is given, and gives it back. */
export function writeReport(size: Size, result: BenchResult, spells: Spells, page: URL | undefined): string {
  const begin = `<!-- bench ${size.key}: written by npm run bench -->`;
  const end = `<!-- end of bench ${size.key} -->`;
  const section = `${begin}\n${sectionOf(size, result, spells)}\n${end}`;
  if (page === undefined) return section;
  const old = existsSync(page) ? readFileSync(page, "utf8") : "# Bench\n";
  const [from, to] = [old.indexOf(begin), old.indexOf(end)];
  const text =
    from < 0 ? `${old.trimEnd()}\n\n${section}\n` : old.slice(0, from) + section + old.slice(to + end.length);
  writeFileSync(page, text);
  return section;
}

function sectionOf(
  size: Size,
  { facts, rows, trials, smaller, database }: BenchResult,
  { seconds, rounds }: Spells,
): string {
  return [
    `### ${size.title}: ${facts.stakeholders} stakeholders, ${facts.linkages} linkages`,
    `${machineLine(database)}. ${rounds} rounds of ${seconds} s each, in turn, on 4 connections.`,
    "**Requests a second, as a ratio**",
    ratioTable(rows),
    "**Figures**: requests a second; p50 / p95 in milliseconds",
    figuresTable(rows),
    "**Where it goes**: milliseconds of processor time of the server's process for a request; reads of its store that Neo4j makes (PROFILE)",
    costTable(rows),
    ...(Object.keys(smaller).length === 0 ? [] : [GROWTH, growthTable(rows, smaller)]),
    ...[...trials].flatMap(([{ title }, { head, lines }]) => [`**${title}**`, table(head, lines)]),
  ].join("\n\n");
}

function ratioTable(rows: readonly Row[]): string {
  const head = ["question", ...RATIOS.map(([, , title]) => title), "p50 ours / limit"];
  const lines = rows.map((row) => [
    row.question.title,
    ...RATIOS.map(([one, other]) => shown(ratio(row, one, other))),
    shown(slower(row)),
  ]);
  const means = RATIOS.map(([one, other]) => `**${overall(rows, one, other)}**`);
  return table(head, [...lines, ["**geometric mean**", ...means, ""]]);
}

const slower = ({ figures }: Row): number | undefined => {
  const [ours, limit] = [figures.get("ours"), figures.get("limit")];
  return ours && limit && ours.p50 / limit.p50;
};

function figuresTable(rows: readonly Row[]): string {
  const timed = CONTENDERS.filter(({ key }) => rows.some(({ figures }) => figures.has(key)));
  const cell = (row: Row, key: string): string => {
    const found = row.figures.get(key);
    if (found === undefined) return row.wrong.has(key) ? "another answer" : "–";
    const failed = found.failed > 0 ? `, ${found.failed} failed` : "";
    return `${shown(found.rate)}; ${shown(found.p50)} / ${shown(found.p95)}${failed}`;
  };
  return table(
    ["question", ...timed.map(({ title }) => title)],
    rows.map((row) => [row.question.title, ...timed.map(({ key }) => cell(row, key))]),
  );
}

function costTable(rows: readonly Row[]): string {
  const cpu = ({ figures }: Row, key: string): string => shown(figures.get(key)?.cpuMs);
  return table(
    [
      "question",
      "ours ms",
      "file ms",
      "peer ms",
      "limit ms",
      "kB",
      "our statements",
      "our reads",
      "reads by hand",
    ],
    rows.map((row) => [
      row.question.title,
      ...["ours", "embedded", "peer", "limit"].map((key) => cpu(row, key)),
      shown(bytesOf(row.figures) / 1_000),
      ...[row.hits?.statements, row.hits?.ours, row.hits?.hand].map((hits) => hits?.toString() ?? "–"),
    ]),
  );
}

const GROWTH =
  "**Growth**: the median latency as a multiple of that of the last run at CORDIS size, which was another time: the limit shows how much of it is the machine's";

function growthTable(rows: readonly Row[], smaller: KeptFigures): string {
  const keys = ["ours", "embedded", "limit"];
  const growth = ({ question, figures }: Row, key: string): number | undefined => {
    const [now, before] = [figures.get(key), smaller[question.key]?.[key]];
    return now && before && now.p50 / before;
  };
  return table(
    ["question", "ours", "file", "limit", "ours against the limit's"],
    rows.map((row) => {
      const [ours, limit] = [growth(row, "ours"), growth(row, "limit")];
      return [
        row.question.title,
        ...keys.map((key) => shown(growth(row, key))),
        shown(ours && limit && ours / limit),
      ];
    }),
  );
}

const bytesOf = (figures: ReadonlyMap<string, Figures>): number =>
  (figures.get("ours") ?? figures.get("embedded"))?.bytes ?? NaN;

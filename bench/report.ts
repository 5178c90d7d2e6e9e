import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { BenchResult } from "./bench.js";
import { editsTable, editsText } from "./edits-table.js";
import { machineLine } from "./machine.js";
import type { Spells } from "./measure.js";
import { costTable, exhaustedText, figuresTable, GROWTH, growthTable, ratioTable } from "./report-tables.js";
import type { Size } from "./size.js";
import { table } from "./table.js";
import { WAYS } from "./way.js";

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

function sectionOf(size: Size, result: BenchResult, { seconds, rounds }: Spells): string {
  const { facts, rows, trials, smaller, database, edits } = result;
  const asked = WAYS.filter(({ key }) => rows.some(({ figures }) => figures[key].size > 0));
  const parts = [
    `### ${size.title}: ${facts.stakeholders} stakeholders, ${facts.linkages} linkages`,
    `${machineLine(database)}. ${rounds} rounds of ${seconds} s each, in turn, on 4 connections.`,
    "**Requests a second, as a ratio**",
    ratioTable(rows),
    exhaustedText(rows),
    ...(edits ? ["**Under edits, beside without**", editsTable(rows), editsText(edits)] : []),
    ...asked.flatMap(({ key, title }) => [
      `**Figures, ${title}**: requests a second; p50 / p95 in milliseconds`,
      figuresTable(rows, key),
    ]),
    "**Where it goes**: milliseconds of processor time of the server's process for a request; reads of its store that Neo4j makes (PROFILE)",
    costTable(rows),
    ...(Object.keys(smaller).length === 0 ? [] : [GROWTH, growthTable(rows, smaller)]),
    ...[...trials].flatMap(([{ title }, { head, lines }]) => [`**${title}**`, table(head, lines)]),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

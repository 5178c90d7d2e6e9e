import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { fold } from "../schema/fold.js";
import { readDataset } from "../schema/read-dataset.js";
import { stakeholdersOf } from "../schema/check-dataset.js";
import { seededRandom } from "../server/analysis/seeded-random.js";
import { findByWords } from "../server/network/text/find-by-words.js";
import { TextIndexBuilder } from "../server/network/text/text-index-builder.js";
import { Texts } from "../server/network/text/texts.js";
import { FAULTS, faultyQuery } from "./faulty-query.js";

/**
 * Measures how often search finds whose name was written with a fault, with and without forgiveness, and writes
 * docs/search-quality.md. With another SEED it writes to the terminal: whoever changes search looks at others than the page's.
 */
const SEED = Number(process.env["SEED"] ?? 1);
const AMONG = 5;
const OF_DOCUMENTS = 200;
const OF_TABLES = 2_000;

interface Organisation {
  readonly pic: string;
  readonly name: string;
}

/** Names that are searched together, and how many queries are made from them. */
interface Names {
  readonly title: string;
  readonly names: readonly string[];
  /** What is searched as well, and called by a number. */
  readonly numbered: readonly string[];
  readonly queries: number;
}

/** How many of some queries found their name. */
interface Found {
  queries: number;
  first: number;
  among: number;
}

type Row = readonly [fault: string, strict: Found, forgiving: Found];

const tableOf = (file: string): Organisation[] =>
  parse<Organisation>(readFileSync(join(process.env["LINKAGES_DATA"] ?? "", file)), { columns: true });

const namesOf = (rows: readonly Organisation[]): string[] =>
  rows.flatMap(({ name }) => (name === "" ? [] : [name]));

async function measured({ names, numbered, queries }: Names): Promise<{ rows: Row[]; times: number[][] }> {
  const builder = new TextIndexBuilder();
  for (const name of [...names, ...numbered]) builder.add([["NAME", name]]);
  const texts = Texts.of(await builder.finish());
  const parts = [{ texts, admits: () => true, compareEqual: (a: number, b: number) => a - b }];
  const draw = seededRandom(SEED);
  const faults = Object.keys(FAULTS);
  const rows = faults.map((fault): Row => [fault, nothing(), nothing()]);
  const times = faults.map((): number[] => []);
  for (let turn = 0; sum(rows.slice(1), 2).queries < queries;) {
    const name = names[Math.floor(draw() * names.length)] as string;
    const fault = turn % faults.length;
    const row = rows[fault] as Row;
    const query = faultyQuery(name, row[0], draw);
    // A name of one word has no order: another takes the fault.
    if (query === null) continue;
    turn += 1;
    for (const [place, forgives] of [false, true].entries()) {
      const began = process.cpuUsage();
      const { hits } = await findByWords(parts, query, AMONG, { forgives });
      const { user, system } = process.cpuUsage(began);
      if (forgives) times[fault]?.push((user + system) / 1_000);
      note(
        row[place + 1] as Found,
        hits.findIndex(({ hit }) => fold(names[hit] ?? "") === fold(name)),
      );
    }
  }
  return { rows, times };
}

/** The time that 95 of 100 do not exceed. */
const p95Of = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

function note(found: Found, rank: number): void {
  found.queries += 1;
  if (rank === 0) found.first += 1;
  if (rank >= 0) found.among += 1;
}

const nothing = (): Found => ({ queries: 0, first: 0, among: 0 });

const share = (part: number, all: number): string => (all === 0 ? "" : (part / all).toFixed(3));

function sum(rows: readonly Row[], place: 1 | 2): Found {
  return rows.reduce(
    (all, row) => ({
      queries: all.queries + row[place].queries,
      first: all.first + row[place].first,
      among: all.among + row[place].among,
    }),
    nothing(),
  );
}

function line([fault, strict, forgiving]: Row): string {
  const cells = [strict, forgiving].flatMap(({ queries, first, among }) => [
    share(first, queries),
    share(among, queries),
  ]);
  return `| ${[fault, String(strict.queries), ...cells].join(" | ")} |`;
}

function table({ title, names, numbered }: Names, rows: readonly Row[]): string {
  const faulty = rows.slice(1);
  return [
    `## ${title}: ${names.length} names${numbered.length > 0 ? ` among ${names.length + numbered.length}` : ""}`,
    "",
    "| fault | queries | first, without | among 5, without | first | among 5 |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(line),
    line(["any one fault", sum(faulty, 1), sum(faulty, 2)]),
    "",
  ].join("\n");
}

const seeds = await readDataset(fileURLToPath(new URL("../seeds", import.meta.url)));
const organisations = tableOf("cordis-h2020/organisations.csv");
const sources: readonly Names[] = [
  {
    title: "The documents",
    names: [...stakeholdersOf(seeds), ...seeds.sectors, ...seeds.places, ...seeds.topics].map(
      ({ name }) => name,
    ),
    numbered: [],
    queries: OF_DOCUMENTS,
  },
  {
    title: "CORDIS and ROR",
    names: [...namesOf(organisations), ...namesOf(tableOf("ror/ror_pakistan_orgs.csv"))],
    // The table of CORDIS names the most active organisations; an import calls the others by their number.
    numbered: organisations.flatMap(({ pic, name }) => (name === "" ? [`Organisation ${pic}`] : [])),
    queries: OF_TABLES,
  },
];
const tables: string[] = [];
for (const names of sources) {
  const { rows, times } = await measured(names);
  process.stdout.write(`${names.title}: milliseconds of processor time at p95\n`);
  for (const [place, [fault]] of rows.entries())
    process.stdout.write(`  ${fault}: ${p95Of(times[place] ?? []).toFixed(1)}\n`);
  tables.push(table(names, rows));
}
const page = `# How often search finds a misspelt name

Made by \`npm run search-quality\` with seed ${SEED}: each query is a name with one fault. Without forgiveness only the very words
are found. "First" and "among 5" are shares of the queries; a name that several have counts for each of them.

${tables.join("\n")}`;
if (process.env["SEED"] === undefined)
  writeFileSync(fileURLToPath(new URL("../docs/search-quality.md", import.meta.url)), page);
else process.stdout.write(page);

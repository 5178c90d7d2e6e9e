import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BenchDatabase, openBenchDatabase } from "./bench-database.js";
import type { Contender, Ground } from "./contender.js";
import { type DbHits, dbHits } from "./db-hits.js";
import { drawFacts, type Facts } from "./facts.js";
import { filledFile, fillDatabase, stampOf } from "./fill.js";
import { type InProcess, openInProcess } from "./in-process.js";
import { keepFigures, type KeptFigures, keptFigures } from "./kept-figures.js";
import type { Spells } from "./measure.js";
import { makeIndexes } from "./peer-indexes.js";
import type { Question } from "./question.js";
import type { Size } from "./size.js";
import { type TimedRow, timeQuestions } from "./time-questions.js";
import type { Trial, TrialTable } from "./trial.js";
import { type EditsFound, startEditing } from "./under-edits.js";
import type { Way } from "./way.js";

export interface BenchOptions extends Spells {
  readonly size: Size;
  readonly contenders: readonly Contender[];
  readonly questions: readonly Question[];
  readonly ways: readonly Way[];
  readonly trials: readonly Trial[];
  /** The folder of another checkout, built, to compare writes with. */
  readonly against: string | undefined;
  /** The built service's main file. */
  readonly service: string;
  /** Where graphs and tables are kept from run to run. */
  readonly cache: string;
  readonly neo4j?: { readonly url: string; readonly password: string } | undefined;
  readonly say: (line: string) => void;
}

/** What was found for one question. */
export interface Row extends TimedRow {
  readonly hits: DbHits | undefined;
}

export interface BenchResult {
  readonly facts: Facts;
  readonly rows: readonly Row[];
  /** Of those who were asked under edits, taken together; undefined where nobody was. */
  readonly edits: EditsFound | undefined;
  readonly trials: ReadonlyMap<Trial, TrialTable>;
  /** Of the last run at CORDIS size, for the growth of a larger one. */
  readonly smaller: KeptFigures;
  readonly database: string | undefined;
}

/** Fills what is not filled yet, checks that all give the same answers, times them, and makes the trials. */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const { neo4j, service } = options;
  if (!existsSync(service))
    throw new Error(`The bench runs the built service, but ${service} is missing: npm run build.`);
  const database = neo4j && (await openBenchDatabase(neo4j.url, neo4j.password));
  try {
    return await runOn(database, options);
  } finally {
    await database?.close();
  }
}

async function runOn(database: BenchDatabase | undefined, options: BenchOptions): Promise<BenchResult> {
  const { size, contenders, service, cache, say } = options;
  const source = await size.source(cache);
  const stamp = stampOf(size.key, source, service);
  const folder = resolve(cache, size.key);
  mkdirSync(folder, { recursive: true });
  const embedded = contenders.some(({ on }) => on === "embedded")
    ? await filledFile(folder, source, stamp, service)
    : {};
  if (database) {
    await fillDatabase(database, source, stamp, service);
    await makeIndexes(
      database,
      contenders.some(({ key }) => key.startsWith("peer")),
    );
  }
  say(`${size.title}: filled`);
  const facts = await lookInto(database?.settings ?? embedded, (looked) => drawFacts(size.key, looked));
  const factsFile = join(folder, "facts.json");
  writeFileSync(factsFile, JSON.stringify(facts));
  const ground = { service, embedded, neo4j: database?.settings, factsFile };
  const { rows, edits } = await timeAll(options, facts, ground, database, stamp);
  keepFigures(folder, rows);
  const hits = database && (await profileQuestions(database, rows, facts));
  const trials = new Map<Trial, TrialTable>();
  for (const trial of options.trials) {
    const found = await trial.run({
      rounds: options.rounds,
      seconds: options.seconds,
      against: options.against,
      facts,
      questions: options.questions,
      source,
      stamp,
      service,
      folder,
      embedded,
      database,
      say,
    });
    if (found) trials.set(trial, found);
  }
  const withHits = rows.map((row) => ({ ...row, hits: hits?.get(row.question.key) }));
  const smaller =
    size.key === "generated" || size.key === "large" ? keptFigures(resolve(cache, "cordis")) : {};
  return { facts, rows: withHits, edits, trials, smaller, database: database?.version };
}

async function timeAll(
  options: BenchOptions,
  facts: Facts,
  ground: Ground,
  database: BenchDatabase | undefined,
  stamp: string,
): Promise<{ rows: TimedRow[]; edits: EditsFound | undefined }> {
  const isEdited = options.ways.includes("edits") && options.questions.length > 0;
  const editing = database && isEdited ? await startEditing(database, stamp, facts.ids) : undefined;
  try {
    const rows = await timeQuestions({ ...options, editing }, facts, ground);
    return { rows, edits: editing?.found() };
  } finally {
    await editing?.end();
  }
}

async function lookInto<T>(
  { GRAPH_URL: url = "", GRAPH_USER: user, GRAPH_PASSWORD: password }: Readonly<Record<string, string>>,
  look: (service: InProcess) => Promise<T>,
): Promise<T> {
  const service = await openInProcess({ url, user, password });
  try {
    return await look(service);
  } finally {
    await service.close();
  }
}

/** The statements by hand of those whose limit answered rightly, and all of ours. */
async function profileQuestions(
  database: BenchDatabase,
  rows: readonly TimedRow[],
  facts: Facts,
): Promise<Map<string, DbHits>> {
  return lookInto(database.settings, async (service) => {
    const found = new Map<string, DbHits>();
    for (const { question, figures } of rows) {
      const hand = figures.again.has("limit") ? question.hand?.(facts) : undefined;
      found.set(question.key, await dbHits(database, service, { question, hand, facts }));
    }
    return found;
  });
}

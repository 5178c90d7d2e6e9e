import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BenchDatabase, openBenchDatabase } from "./bench-database.js";
import { checkAnswers } from "./check-answers.js";
import { type ChildServer, startServer } from "./child-server.js";
import type { Contender, Ground } from "./contender.js";
import { type DbHits, dbHits } from "./db-hits.js";
import { drawFacts, type Facts } from "./facts.js";
import { filledFile, fillDatabase, stampOf } from "./fill.js";
import { type InProcess, openInProcess } from "./in-process.js";
import { keepFigures, type KeptFigures, keptFigures } from "./kept-figures.js";
import { type Figures, measure, type Runner, type Spells } from "./measure.js";
import { makePeerIndexes } from "./peer-indexes.js";
import type { Question } from "./question.js";
import type { Size } from "./size.js";
import type { Trial, TrialTable } from "./trial.js";

export interface BenchOptions extends Spells {
  readonly size: Size;
  readonly contenders: readonly Contender[];
  readonly questions: readonly Question[];
  readonly trials: readonly Trial[];
  /** The built service's main file. */
  readonly service: string;
  /** Where graphs and tables are kept from run to run. */
  readonly cache: string;
  readonly neo4j?: { readonly url: string; readonly password: string } | undefined;
  readonly say: (line: string) => void;
}

/** What was found for one question. */
export interface Row {
  readonly question: Question;
  readonly figures: ReadonlyMap<string, Figures>;
  /** Why somebody was not timed: his answer was another one. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly hits: DbHits | undefined;
}

export interface BenchResult {
  readonly facts: Facts;
  readonly rows: readonly Row[];
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
    if (contenders.some(({ key }) => key.startsWith("peer"))) await makePeerIndexes(database);
  }
  say(`${size.title}: filled`);
  const facts = await lookInto(database?.settings ?? embedded, (looked) => drawFacts(size.key, looked));
  const factsFile = join(folder, "facts.json");
  writeFileSync(factsFile, JSON.stringify(facts));
  const rows = await timeQuestions(options, facts, {
    service,
    embedded,
    neo4j: database?.settings,
    factsFile,
  });
  keepFigures(folder, rows);
  const hits = database && (await profileQuestions(database, rows, facts));
  const trials = new Map<Trial, TrialTable>();
  for (const trial of options.trials) {
    const found = await trial.run({
      rounds: options.rounds,
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
  const smaller = size.key === "generated" ? keptFigures(resolve(cache, "cordis")) : {};
  return { facts, rows: withHits, trials, smaller, database: database?.version };
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

async function timeQuestions(
  { contenders, questions, say, ...spells }: BenchOptions,
  facts: Facts,
  ground: Ground,
): Promise<Omit<Row, "hits">[]> {
  const servers = new Map<string, ChildServer>();
  try {
    if (questions.length > 0)
      for (const { key, command } of contenders) servers.set(key, await startServer(command(ground)));
    const rows: Omit<Row, "hits">[] = [];
    for (const question of questions) {
      if (question.asks(facts).length === 0) continue;
      const row = await timeQuestion(question, contenders, facts, servers, spells);
      for (const [key, text] of row.wrong) say(`${question.key}: ${key} is not timed, ${text}`);
      const rates = [...row.figures].map(([key, { rate }]) => `${key} ${rate.toPrecision(3)}/s`);
      say(`${question.key}: ${rates.join(", ")}`);
      rows.push(row);
    }
    return rows;
  } finally {
    await Promise.all([...servers.values()].map((server) => server.stop()));
  }
}

async function timeQuestion(
  question: Question,
  contenders: readonly Contender[],
  facts: Facts,
  servers: ReadonlyMap<string, ChildServer>,
  spells: Spells,
): Promise<Omit<Row, "hits">> {
  const runners = contenders.flatMap((contender) => {
    const [server, asks] = [servers.get(contender.key), contender.asks(question, facts)];
    return server && asks ? [{ contender, server, asks }] : [];
  });
  const wrong = await checkAnswers(question, facts, runners);
  const right = runners.filter(({ contender }) => !wrong.has(contender.key));
  const timed = new Map<string, Runner>(right.map((runner) => [runner.contender.key, runner]));
  return { question, figures: await measure(timed, spells), wrong };
}

/** The statements by hand of those whose limit answered rightly, and all of ours. */
async function profileQuestions(
  database: BenchDatabase,
  rows: readonly Omit<Row, "hits">[],
  facts: Facts,
): Promise<Map<string, DbHits>> {
  return lookInto(database.settings, async (service) => {
    const found = new Map<string, DbHits>();
    for (const { question, figures } of rows) {
      const hand = figures.has("limit") ? question.hand?.(facts) : undefined;
      found.set(question.key, await dbHits(database, service, { question, hand, facts }));
    }
    return found;
  });
}

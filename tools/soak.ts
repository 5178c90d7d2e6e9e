/**
 * Runs the built service for some minutes with documents that never come twice, and tells its memory and handles:
 * `npm run soak -- --minutes 30`. The graph is that of GRAPH_URL, a graph in memory with the facts of the documents when absent.
 * With `--writes` an empty Neo4j at GRAPH_URL is edited once a second and imported into every two minutes, and emptied at the end.
 * Exits with 1 where memory grew, a handle stayed, or an answer was a fault of ours.
 */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { seededRandom } from "../server/analysis/seeded-random.js";
import { buildGraphqlSchema } from "../server/api/graphql-schema.js";
import { readFacts } from "./attack/attack-facts.js";
import { startAttacked } from "./attack/attacked-service.js";
import { documentOf, randomGenes } from "./attack/random-documents.js";
import { checkEmpty, empty, type Ground } from "./kills/cast.js";
import { median, readSample, type Sample } from "./soak/sample.js";
import { keepWriting, type Written } from "./soak/writing.js";

const LANES = 4;
const SAMPLE_EVERY_MS = 15_000;
/** Memory of the last third may be so much above that of the third before. */
const MOST_GROWTH = 1.1;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    main: { type: "string", default: "dist/server/main.js" },
    seed: { type: "string", default: "1" },
    writes: { type: "boolean", default: false },
  },
});
const { GRAPH_URL = "memory:", GRAPH_USER = "neo4j", GRAPH_PASSWORD = "" } = process.env;
const settings = { GRAPH_URL, GRAPH_USER, GRAPH_PASSWORD };
const folder = await mkdtemp(join(os.tmpdir(), "linkages-soak-"));
const ground: Ground = { folder, isShared: true, settings };
if (values.writes) await checkEmpty(ground);
const service = await startAttacked(values.main, { ...settings, CLIENT_COST: "0", LOG_LEVEL: "info" });
const [schema, facts] = await Promise.all([buildGraphqlSchema(), readFacts(service.url)]);
const random = seededRandom(Number(values.seed));
const endsAt = Date.now() + Number(values.minutes) * 60_000;
const isOver = (): boolean => Date.now() >= endsAt;
const tally = { questions: 0, answered: 0, faults: 0, cut: 0 };
const written: Written = { edits: 0, imports: 0 };

async function lane(): Promise<void> {
  while (!isOver() && service.isAlive) {
    const { text, variables } = documentOf(schema, facts, randomGenes(random));
    const status = await ask(JSON.stringify({ query: text, variables }));
    tally.questions += 1;
    if (status === undefined) tally.cut += 1;
    else if (status === 200) tally.answered += 1;
    // What is too dear, too much or too late is refused on purpose.
    else if (status >= 500 && status !== 503 && status !== 504) tally.faults += 1;
  }
}

/** The status of the answer; undefined where the connection ended before, as one does that has been idle. */
async function ask(body: string): Promise<number | undefined> {
  try {
    const response = await fetch(`${service.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}

const samples: Sample[] = [];
async function watch(): Promise<void> {
  while (!isOver()) {
    await pause(Math.min(SAMPLE_EVERY_MS, Math.max(1, endsAt - Date.now())));
    const sample = await readSample(service.url);
    samples.push(sample);
    console.log({ ...tally, ...written, ...sample });
  }
}

const before = await readSample(service.url);
const writing = values.writes ? [keepWriting(ground, Number(values.seed), isOver, written)] : [];
await Promise.all([...Array.from({ length: LANES }, lane), watch(), ...writing]);
// Connections that are kept alive end by themselves.
await pause(10_000);
const after = await readSample(service.url);
const third = Math.floor(samples.length / 3);
const resident = (part: readonly Sample[]): number => median(part.map(({ residentMb }) => residentMb));
const [middle, last] = [resident(samples.slice(third, 2 * third)), resident(samples.slice(2 * third))];
const isFlat = last <= middle * MOST_GROWTH;
const isClean = after.handles <= before.handles + 1;
console.log(
  `${tally.questions} questions (${tally.answered} answered), ${tally.faults} faults, ${tally.cut} connections cut, ${written.edits} edits, ${written.imports} imports. Resident memory: ${before.residentMb} MB at the start, ${middle} MB in the middle third, ${last} MB in the last. Handles: ${before.handles} before, ${after.handles} after.`,
);
process.exitCode = isFlat && isClean && tally.faults === 0 && service.isAlive ? 0 : 1;
await service.stop();
if (values.writes) await empty(ground);
await rm(folder, { recursive: true });

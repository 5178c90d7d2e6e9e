import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DatasetRecord } from "../schema/record.js";
import type * as Engines from "../server/store/graph/engines.js";
import type { GraphPort } from "../server/store/graph/port.js";
import type * as Writers from "../server/store/writers/write-repository.js";
import { madeLinkages, madeStakeholders } from "./made-linkages.js";

/** What writes of a built checkout took. */
export interface WriteTimes {
  /** Milliseconds of each edit of one stakeholder, and of each import batch. */
  readonly edits: readonly number[];
  readonly batches: readonly number[];
  /** Bytes that the log of changes grew by; nothing where there is none. */
  readonly bytesAnEdit: number;
  readonly bytesALinkage: number;
}

/**
 * Times writes into the graph of the settings with the code of another folder, `dist/server` of a built checkout, which
 * is the only argument; prints WriteTimes. It leaves its stakeholders and linkages in the graph.
 */
const [folder = ""] = process.argv.slice(2);
const { GRAPH_URL: url = "", GRAPH_USER: user, GRAPH_PASSWORD: password } = process.env;
const [STAKEHOLDERS, EDITS, BATCHES, BATCH] = [2_000, 100, 10, 4_000];

/** What is stored of the log of changes. */
const LOG = "MATCH (n) WHERE n:Commit OR n:Block OR n:Gone RETURN properties(n)";

const load = async <T>(file: string): Promise<T> =>
  (await import(pathToFileURL(join(folder, file)).href)) as T;
const { openGraph } = await load<typeof Engines>("store/graph/engines.js");
const { GRAPH_SCHEMA, writeRepository } = await load<typeof Writers>("store/writers/write-repository.js");

const port: GraphPort = await openGraph({ url, user, password });
await port.prepare(GRAPH_SCHEMA);
const repository = writeRepository(port);
const made = madeStakeholders(STAKEHOLDERS);
await repository.upsert(made, new Date());

const msOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};
const logBytes = async (): Promise<number> =>
  (await port.read(LOG)).reduce((sum, [properties]) => sum + JSON.stringify(properties).length, 0);

const before = await logBytes();
const edits: number[] = [];
for (const agency of made.agencies.slice(0, EDITS)) {
  const edited = { ...agency, summary: "It was written to." };
  const dataset: DatasetRecord = { ...madeStakeholders(0), documents: [], agencies: [edited] };
  edits.push(await msOf(() => repository.upsert(dataset, new Date())));
}
const between = await logBytes();
/** Told to the log, where the checkout has one. */
const BENCH = { by: null, via: "bench", why: "to see what a write costs" };
const run = { version: undefined };
const aliases = new Map<string, string>();
const batches: number[] = [];
for (let batch = 0; batch < BATCHES; batch += 1) {
  const dataset = madeLinkages(
    made.agencies.map(({ id }) => id),
    made.projects.map(({ id }) => id),
    BATCH,
    String(batch),
  );
  const options = { now: new Date(), replace: false, dryRun: false, aliases, run, author: BENCH };
  batches.push(
    await msOf(() => repository.storeBatch(dataset, { ...options, known: () => false, isFirst: () => true })),
  );
}
const after = await logBytes();
await port.close();
const times: WriteTimes = {
  edits,
  batches,
  bytesAnEdit: (between - before) / EDITS,
  bytesALinkage: (after - between) / (BATCHES * BATCH),
};
process.stdout.write(JSON.stringify(times));

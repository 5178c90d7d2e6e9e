import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort, Value } from "../../server/store/graph/port.js";
import { GRAPH_SCHEMA } from "../../server/store/writers/write-repository.js";
import { readStored, type StoredRows, writeStored } from "../bare-writes.js";
import type { BenchDatabase } from "../bench-database.js";
import { fill, type Filling } from "../fill.js";
import type { Trial, TrialGround } from "../trial.js";

/** Our import of the tables beside bare writes of what it stores, one after the other, into an empty graph with the same indexes. */
export const imports: Trial = {
  key: "import",
  title: "Import: facets, stakeholders and linkages a second, beside bare batched writes of the same rows",
  run: async (ground) => {
    if ("seeds" in ground.source) return undefined;
    const lines = [await ofFile(ground)];
    if (ground.database) lines.push(await ofDatabase(ground, ground.database));
    return { head: ["into", "ours", "bare", "ours / bare", "memory of our process"], lines };
  },
};

async function ofFile({ source, service, folder, embedded, say }: TrialGround): Promise<string[]> {
  const rows = await withPort(embedded, readStored);
  const bareFolder = resolve(folder, "import");
  const fresh = (name: string): Record<string, string> => ({
    GRAPH_URL: resolve(bareFolder, name, "graph.grafeo"),
  });
  rmSync(bareFolder, { recursive: true, force: true });
  const bare = await withPort(fresh("bare"), (port) =>
    secondsOf(() =>
      writeStored(rows, (statement, batch) =>
        port.write((transaction) => transaction.run(statement, { rows: batch as Value })),
      ),
    ),
  );
  say("import: bare writes into a file done");
  const ours = await fill(source, fresh("ours"), service);
  rmSync(bareFolder, { recursive: true, force: true });
  return lineOf("a file", rows, bare, ours);
}

async function ofDatabase(
  { source, stamp, service, say }: TrialGround,
  database: BenchDatabase,
): Promise<string[]> {
  const rows = await withPort(database.settings, readStored);
  await database.empty();
  const session = database.driver.session();
  const bare = await secondsOf(() =>
    writeStored(rows, (statement, batch) =>
      session.executeWrite((transaction) => transaction.run(statement, { rows: batch })),
    ),
  );
  await session.close();
  say("import: bare writes into Neo4j done");
  await database.empty();
  const ours = await fill(source, database.settings, service);
  await database.setMark({ stamp, complete: true });
  return lineOf("Neo4j", rows, bare, ours);
}

async function withPort<T>(
  { GRAPH_URL: url = "", GRAPH_USER: user, GRAPH_PASSWORD: password }: Readonly<Record<string, string>>,
  work: (port: GraphPort) => Promise<T>,
): Promise<T> {
  const port = await openGraph({ url, user, password });
  try {
    await port.prepare(GRAPH_SCHEMA);
    return await work(port);
  } finally {
    await port.close();
  }
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

function lineOf(into: string, { records }: StoredRows, bare: number, ours: Filling): string[] {
  const rate = (seconds: number): string => `${(records / seconds).toFixed(0)}/s`;
  const memory = ours.peakMb === undefined ? "–" : `${ours.peakMb.toFixed(0)} MB`;
  return [into, rate(ours.seconds), rate(bare), (bare / ours.seconds).toFixed(2), memory];
}

import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pino } from "pino";
import { NetworkMemory } from "../../../server/network/versions/network-memory.js";
import type { Snapshot } from "../../../server/network/versions/snapshot.js";
import type { GraphPort } from "../../../server/store/graph/port.js";
import { logRepository } from "../../../server/store/log/log-repository.js";
import { wholeGraphRepository } from "../../../server/store/repositories/whole-graph-repository.js";
import { KeptRows } from "../../../server/store/kept-rows/kept-rows.js";
import { GRAPH_SCHEMA, writeRepository } from "../../../server/store/writers/write-repository.js";
import { generateDataset } from "../../support/generate-dataset.js";
import { recordingPort } from "../../support/recording-port.js";
import { scratchFolder } from "../../support/scratch-folder.js";
import { snapshotDump } from "../../support/snapshot-dump.js";
import { describeOnEngines } from "../../support/test-engines.js";

const SEED = 17;

/** Only a whole graph is read so. */
const WHOLE = "MATCH (n:Stakeholder) WHERE n.id > $after";

/** What a start with these rows reads of a graph, and whether it read the whole of it. */
async function filled(
  graph: GraphPort,
  keptRows?: KeptRows,
): Promise<{ snapshot: Snapshot; isWhole: boolean; warnings: string[] }> {
  const { port, statements } = recordingPort(graph);
  const warnings: string[] = [];
  const logger = pino({ level: "warn" }, { write: (line: string) => void warnings.push(line) });
  const memory = new NetworkMemory(port, { holdMb: 64, logger, keptRows });
  try {
    await memory.look();
    if (memory.current === undefined) throw new Error(`The memory was not filled: ${warnings.join("")}`);
    return {
      snapshot: memory.current,
      isWhole: statements.some((statement) => statement.startsWith(WHOLE)),
      warnings,
    };
  } finally {
    await memory.close();
  }
}

const nothing = (_: unknown): void => undefined;

/** Resolves when a file is there, with what it says. */
async function written(file: string): Promise<string> {
  for (;;) {
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) return text;
    await setTimeout(5);
  }
}

const rename = async (graph: GraphPort, count: number, name: string): Promise<void> => {
  const dataset = generateDataset(SEED);
  const agencies = dataset.agencies.map((one, index) => (index < count ? { ...one, name } : one));
  await writeRepository(graph).upsert({ ...dataset, agencies }, new Date(1_000));
};

describeOnEngines(`rows that are kept (seed ${SEED})`, (engine) => {
  const folder = scratchFolder();
  let files = 0;
  let graph: GraphPort;
  let kept: KeptRows;

  beforeEach(async () => {
    graph = await engine.open();
    await graph.prepare(GRAPH_SCHEMA);
    await writeRepository(graph).upsert(generateDataset(SEED + 1), new Date(0));
    await writeRepository(graph).upsert(generateDataset(SEED), new Date(500));
    kept = new KeptRows(join(folder, `${files++}.rows`), 1);
  });
  afterEach(() => graph.close());

  it("fill memory at the next start as the graph does, with what was written since", async () => {
    expect((await filled(graph, kept)).isWhole).toBe(true);
    await written(kept.file);
    await rename(graph, 1, "Renamed");
    const { snapshot, isWhole, warnings } = await filled(graph, kept);
    expect([isWhole, warnings]).toEqual([false, []]);
    expect(await snapshotDump(snapshot)).toEqual(await snapshotDump((await filled(graph)).snapshot));
    expect((await stat(kept.file)).mode & 0o077).toBe(0);
  });

  it("are passed over and kept anew where much was written since", async () => {
    await filled(graph, kept);
    const before = await written(kept.file);
    await rename(graph, Infinity, "Renamed");
    const changed = generateDataset(SEED + 2);
    await writeRepository(graph).upsert(changed, new Date(2_000));
    expect((await filled(graph, kept)).isWhole).toBe(true);
    while ((await written(kept.file)) === before) await setTimeout(5);
    expect((await filled(graph, kept)).isWhole).toBe(false);
  });

  it("are passed over where they are of another graph, or of one that went another way", async () => {
    await filled(graph, kept);
    await written(kept.file);
    await graph.write((transaction) =>
      transaction.run("MATCH (c:Commit) WHERE c.seq = 1 SET c.hash = 'another'"),
    );
    expect((await filled(graph, kept)).isWhole).toBe(true);
  });

  it("are passed over where a release wrote them that stores something else, and nobody is warned", async () => {
    await filled(graph, kept);
    const text = await written(kept.file);
    await writeFile(kept.file, text.replace(/"readBy":"./u, '"readBy":"-'));
    const { isWhole, warnings } = await filled(graph, kept);
    expect([isWhole, warnings]).toEqual([true, []]);
  });

  it("are given up for the graph where any part of the file is not as it was written", async () => {
    await filled(graph, kept);
    const text = await written(kept.file);
    const lines = text.split("\n");
    const expected = await snapshotDump((await filled(graph)).snapshot);
    const damaged = [
      text.slice(0, -10),
      text.slice(0, text.length / 2),
      lines.slice(0, -1).join("\n"),
      [...lines.slice(0, 2), ...lines.slice(3)].join("\n"),
      text.replace(/"agency:/u, '"agenc�:'),
      "",
      "no rows",
    ];
    for (const one of damaged) {
      await writeFile(kept.file, one);
      const { snapshot, isWhole } = await filled(graph, kept);
      expect(isWhole).toBe(true);
      expect(await snapshotDump(snapshot)).toEqual(expected);
    }
  });

  it("are read no further when the service stops", async () => {
    await filled(graph, kept);
    await written(kept.file);
    const stop = new AbortController();
    const found = await kept.find(graph, await logRepository(graph).head(), stop.signal);
    stop.abort(new Error("The service is stopping."));
    const all = async (): Promise<void> => {
      const { facets, stakeholders, linkages } = found?.graph ?? wholeGraphRepository(graph);
      for (const parts of [facets(nothing), stakeholders(nothing), linkages([], nothing)])
        for await (const part of parts) nothing(part);
    };
    await expect(all()).rejects.toMatchObject({ name: "AbortError" });
    await found?.close();
  });

  it("are not missed where the folder is away: memory is filled, and a warning names the file", async () => {
    const away = new KeptRows(join(folder, "nowhere", "graph.rows"), 1);
    const { isWhole, warnings } = await filled(graph, away);
    expect([isWhole, warnings.length]).toEqual([true, 1]);
    expect(warnings[0]).toContain(away.file);
  });
});

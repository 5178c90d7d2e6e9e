import { pino } from "pino";
import { type DatasetRecord, datasetRecord } from "../../../schema/record.js";
import { fillSnapshot } from "../../../server/network/versions/fill-snapshot.js";
import { wholeGraphRepository } from "../../../server/store/repositories/whole-graph-repository.js";
import { NetworkMemory } from "../../../server/network/versions/network-memory.js";
import { logRepository } from "../../../server/store/log/log-repository.js";
import { dropRecords } from "../../../server/store/writers/drop-records.js";
import { GRAPH_SCHEMA, writeRepository } from "../../../server/store/writers/write-repository.js";
import { describeOnEngines } from "../../support/test-engines.js";
import { generateDataset } from "../../support/generate-dataset.js";
import { type SeededRandom, seededRandom } from "../../support/seeded-random.js";
import { snapshotDump } from "../../support/snapshot-dump.js";

const SEED = 11;
const EDITS = 25;

/** Some records of one network, which change those of another under the same ids, or add to them; with all facets. */
function someOf(other: DatasetRecord, random: SeededRandom): DatasetRecord {
  const few = <T>(list: readonly T[]): T[] => list.filter(() => random.next() < 0.05);
  const { sectors, places, topics, documents } = other;
  return datasetRecord.parse({
    ...{ sectors, places, topics, documents },
    clusters: few(other.clusters),
    agencies: few(other.agencies),
    universities: few(other.universities),
    projects: few(other.projects),
    linkages: few(other.linkages),
  });
}

describeOnEngines(`patches of the network (seed ${SEED})`, (engine) => {
  it("leave after each write what a fill anew reads", async () => {
    const graph = await engine.open();
    const random = seededRandom(SEED);
    const memory = new NetworkMemory(graph, { holdMb: 64, logger: pino({ level: "silent" }) });
    try {
      await graph.prepare(GRAPH_SCHEMA);
      const repository = writeRepository(graph);
      await repository.upsert(generateDataset(SEED), new Date(0));
      await memory.look();
      expect(memory.current).toBeDefined();
      for (let edit = 1; edit <= EDITS; edit++) {
        const others = someOf(generateDataset(SEED + (edit % 3)), random);
        await repository.upsert(others, new Date(edit * 1_000));
        const head = await logRepository(graph).head();
        expect(await memory.reach(head.version, 10_000)).toBe(true);
        const { log, version } = head;
        const anew = await fillSnapshot(wholeGraphRepository(graph), {
          log,
          version,
          mostRecordBytes: 64 * 1024 * 1024,
        });
        const current = memory.current;
        expect(current && (await snapshotDump(current))).toEqual(await snapshotDump(anew));
        expect(edit === 1 || current?.since !== undefined || current?.facets !== anew.facets).toBe(true);
      }
    } finally {
      await memory.close();
      await graph.close();
    }
  });

  it("take out who is gone, and take them in again", async () => {
    const graph = await engine.open();
    const memory = new NetworkMemory(graph, { holdMb: 64, logger: pino({ level: "silent" }) });
    const same = async (): Promise<void> => {
      const { log, version } = await logRepository(graph).head();
      expect(await memory.reach(version, 10_000)).toBe(true);
      const anew = await fillSnapshot(wholeGraphRepository(graph), {
        log,
        version,
        mostRecordBytes: 64 * 1024 * 1024,
      });
      expect(memory.current && (await snapshotDump(memory.current))).toEqual(await snapshotDump(anew));
    };
    try {
      await graph.prepare(GRAPH_SCHEMA);
      const dataset = generateDataset(SEED);
      await writeRepository(graph).upsert(dataset, new Date(0));
      await memory.look();
      const numbers = memory.current?.network.ids.length;
      const gone = dataset.agencies.slice(0, 3).map(({ id }) => id);
      const theirs = dataset.linkages.filter(({ from, to }) => gone.includes(from) || gone.includes(to));
      expect(theirs.length).toBeGreaterThan(0);
      await dropRecords(graph, theirs, gone, new Date(1_000), { by: null, via: "test", why: null });
      await same();
      expect(
        gone.map((id) => memory.current?.stakeholdersById.places[memory.current.network.ids.find(id)]),
      ).toEqual([-1, -1, -1]);
      await writeRepository(graph).upsert(dataset, new Date(2_000));
      await same();
      expect(memory.current?.network.ids.length).toBe(numbers);
    } finally {
      await memory.close();
      await graph.close();
    }
  });
});

import { pino } from "pino";
import { type DatasetRecord, datasetRecord } from "../../../schema/record.js";
import { fillSnapshot } from "../../../server/network/fill-snapshot.js";
import { NetworkMemory } from "../../../server/network/network-memory.js";
import { logRepository } from "../../../server/store/log/log-repository.js";
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
        const anew = await fillSnapshot(graph, { log, version, mostRecordBytes: 64 * 1024 * 1024 });
        const current = memory.current;
        expect(current && (await snapshotDump(current))).toEqual(await snapshotDump(anew));
        expect(edit === 1 || current?.since !== undefined || current?.facets !== anew.facets).toBe(true);
      }
    } finally {
      await memory.close();
      await graph.close();
    }
  });
});

import fc from "fast-check";
import type { DatasetRecord } from "../../schema/record.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { type Change, type Commit, logRepository } from "../../server/store/log/log-repository.js";
import { verifyStore } from "../../server/store/verify/verify-store.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { generateDataset } from "../support/generate-dataset.js";
import { seededRandom } from "../support/seeded-random.js";
import { storedRecords } from "../support/store-records.js";
import { describeOnEngines } from "../support/test-engines.js";
import { writeOptions } from "../support/write-options.js";

type Records = Map<string, Record<string, unknown>>;

interface Batch {
  readonly seed: number;
  readonly part: number;
  readonly replace: boolean;
}

const batches = fc.array(
  fc.record({
    seed: fc.integer({ min: 1, max: 4 }),
    part: fc.integer({ min: 1, max: 3 }),
    replace: fc.boolean(),
  }),
  { minLength: 2, maxLength: 6 },
);

/** A part of one of a few networks whose ids overlap, so that records are added, changed, joined and left out. */
function datasetOf({ seed, part }: Batch): DatasetRecord {
  const whole = generateDataset(seed, 14);
  const random = seededRandom(seed * 10 + part);
  const some = <T>(list: readonly T[]): T[] => list.filter(() => random.chance(0.6));
  return Object.fromEntries(
    Object.entries(whole).map(([list, records]) => [list, some(records as object[])]),
  ) as unknown as DatasetRecord;
}

const isTrue = (value: unknown): boolean => value !== null && value !== undefined;

/** A record with other fields in the place of some; without those that are null. */
const withFields = (record: object, fields: object): object =>
  Object.fromEntries(Object.entries({ ...record, ...fields }).filter(([, value]) => isTrue(value)));

/** What a record was before a change, given what it is after. */
const undone = (change: Change, record: Record<string, unknown>): object | undefined =>
  change.operation === "ADD" ? undefined : withFields(record, change.before);

function expectReplayed(before: Records, after: Records, commits: readonly Commit[]): void {
  const changed = new Map(commits.flatMap(({ changes }) => changes.map((change) => [change.id, change])));
  expect([...before.keys()].filter((id) => !after.has(id))).toEqual([]);
  for (const [id, record] of after) {
    const change = changed.get(id);
    const old = before.get(id);
    if (change === undefined) expect(record).toEqual(old);
    else {
      expect(change.operation).toBe(old === undefined ? "ADD" : "SET");
      expect(undone(change, record)).toEqual(old);
      if (old !== undefined) expect(withFields(old, change.after)).toEqual(record);
    }
  }
}

describeOnEngines("the log of random batches", (engine) => {
  let port: GraphPort;
  beforeAll(async () => {
    port = await engine.open();
    await port.prepare(GRAPH_SCHEMA);
  });
  afterAll(() => port.close());

  it("is dense, its chain is whole, and replayed over what was there it gives what is there", async () => {
    const log = logRepository(port);
    const check = async (run: readonly Batch[]): Promise<void> => {
      await port.write((tx) => tx.run("MATCH (n) DETACH DELETE n"));
      let before: Records = new Map();
      for (const batch of run) {
        const { version } = await log.head();
        await writeRepository(port).storeBatch(datasetOf(batch), writeOptions({ replace: batch.replace }));
        const head = await log.head();
        const commits = await log.commits(version, head.version);
        expect(commits.length).toBeLessThanOrEqual(1);
        const after = await storedRecords(port);
        expectReplayed(before, after, commits);
        before = after;
      }
      expect(await verifyStore(port)).toMatchObject({ isRight: true, findings: [] });
    };
    await fc.assert(fc.asyncProperty(batches, check), {
      numRuns: engine.name === "neo4j" ? 4 : 15,
      seed: 11,
    });
  });
});

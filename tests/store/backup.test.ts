import { readdirSync } from "node:fs";
import path from "node:path";
import { type DatasetRecord, datasetRecord } from "../../schema/record.js";
import { makeBackup } from "../../server/store/backup/make-backup.js";
import { restoreBackup } from "../../server/store/backup/restore-backup.js";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { logRepository } from "../../server/store/log/log-repository.js";
import { prepareStore } from "../../server/store/prepare-store.js";
import { liveFacets, liveParts } from "../../server/store/verify/live-records.js";
import { verifyStore } from "../../server/store/verify/verify-store.js";
import { dropRecords } from "../../server/store/writers/drop-records.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { generateDataset } from "../support/generate-dataset.js";
import { scratchFolder } from "../support/scratch-folder.js";
import { seededRandom } from "../support/seeded-random.js";
import { smallNetwork } from "../support/small-network.js";
import { describeOnEngines } from "../support/test-engines.js";
import { writeOptions } from "../support/write-options.js";

const day = (number: number): Date => new Date(Date.UTC(2026, 2, number));
const author = { by: "Ayesha", via: "test", why: null };

/** Everything that is stored of every record, and the log: what a restore has to give back. */
async function wholeStore(port: GraphPort): Promise<unknown> {
  const records = new Map<string, unknown>();
  const keep = ({ record, ...noted }: { record: { id: string } }): unknown =>
    records.set(record.id, [record, noted]);
  (await liveFacets(port)).forEach(keep);
  for await (const { stakeholders, linkages } of liveParts(port)) {
    stakeholders.forEach(keep);
    for await (const page of linkages()) page.forEach(keep);
  }
  const { version } = await logRepository(port).head();
  return { version, records, commits: await logRepository(port).commits(0, version) };
}

/** A part of one of a few networks whose ids overlap. */
function someOf(seed: number): DatasetRecord {
  const random = seededRandom(seed);
  const whole = generateDataset(1 + (seed % 4), 14);
  const lists = Object.entries(whole).map(([list, records]) => [
    list,
    (records as object[]).filter(() => random.chance(0.6)),
  ]);
  return Object.fromEntries(lists) as DatasetRecord;
}

/** Stores, changes and takes away records, one commit each. */
async function write(port: GraphPort, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const options = { now: day(seed % 28), author, replace: random.chance(0.3) };
  await writeRepository(port).storeBatch(someOf(seed), writeOptions(options));
  const linkages: DatasetRecord["linkages"] = [];
  for await (const { linkages: pages } of liveParts(port))
    for await (const page of pages()) linkages.push(...page.map(({ record }) => record));
  if (linkages.length > 0) await dropRecords(port, random.some(linkages, 3), [], day(seed % 28), author);
}

const inMemory = async (): Promise<GraphPort> => openGraph({ url: "memory:" });

describeOnEngines("a backup", (engine) => {
  const folder = scratchFolder();
  const at = (name: string): string => path.join(folder, name);
  let port: GraphPort;
  beforeEach(async () => {
    port = await engine.open();
    await prepareStore(port);
  });
  afterEach(() => port.close());

  it("gives back every record and commit, on this engine and on a file, with what came after it in further files", async () => {
    const backup = at(`whole-${engine.name}`);
    for (let seed = 1; seed <= 3; seed += 1) await write(port, seed);
    expect(await makeBackup(port, backup)).toMatchObject({ files: 1, missing: 0 });
    for (let seed = 4; seed <= 6; seed += 1) await write(port, seed);
    const more = await makeBackup(port, backup);
    expect(more).toMatchObject({ files: 2, missing: 0 });
    expect(await makeBackup(port, backup)).toMatchObject({ file: null, files: 2, version: more.version });
    const before = await wholeStore(port);
    await port.close();
    for (const other of [await inMemory(), (port = await engine.open())]) {
      const { verification, leftOut } = await restoreBackup(other, backup);
      expect({ findings: verification.findings, leftOut }).toEqual({ findings: [], leftOut: 0 });
      expect(await wholeStore(other)).toEqual(before);
      if (other !== port) await other.close();
    }
  });

  it("gives back each earlier version, whatever came between it and the files", async () => {
    const backup = at(`as-of-${engine.name}`);
    const past = new Map<number, unknown>();
    for (let seed = 1; seed <= 8; seed += 1) {
      await write(port, seed);
      past.set((await logRepository(port).head()).version, await wholeStore(port));
      if (seed % 3 === 0) await makeBackup(port, backup);
    }
    await makeBackup(port, backup);
    for (const [version, state] of past) {
      const other = await inMemory();
      const { verification } = await restoreBackup(other, backup, String(version));
      expect(verification.findings).toEqual([]);
      expect(await wholeStore(other)).toEqual(state);
      await other.close();
    }
  });

  it("is one state of the whole though others write while it is made", async () => {
    const backup = at(`live-${engine.name}`);
    await write(port, 1);
    const done = new AbortController();
    const writer = (async () => {
      for (let seed = 2; !done.signal.aborted; seed += 1) await write(port, seed);
    })();
    const versions: number[] = [];
    while (new Set(versions).size < 3) versions.push((await makeBackup(port, backup)).version);
    done.abort();
    await writer;
    const commits = await logRepository(port).commits(0, versions.at(-1) ?? 0);
    for (const version of new Set(versions)) {
      const other = await inMemory();
      const { verification } = await restoreBackup(other, backup, String(version));
      expect(verification).toMatchObject({ findings: [], version });
      expect(await logRepository(other).commits(0, version)).toEqual(commits.slice(0, version));
      await other.close();
    }
  });

  it("takes a time for a version, and refuses what it does not reach", async () => {
    const backup = at(`times-${engine.name}`);
    const topic = (name: string): DatasetRecord => datasetRecord.parse({ topics: [{ id: "topic:t", name }] });
    for (const [index, name] of ["One", "Two", "Three"].entries())
      await writeRepository(port).upsert(topic(name), day(index + 1), author);
    await makeBackup(port, backup);
    const restored = async (asOf: string): Promise<unknown> => {
      const other = await inMemory();
      try {
        await restoreBackup(other, backup, asOf);
        return (await other.read("MATCH (f:Topic) RETURN f.name"))[0]?.[0];
      } finally {
        await other.close();
      }
    };
    expect(await restored("2026-03-02T00:00:00Z")).toBe("Two");
    expect(await restored("2026-03-02T23:59:00+01:00")).toBe("Two");
    expect(await restored("2")).toBe("Two");
    for (const asOf of ["0", "4", "2026-02-01T00:00:00Z", "2026-03-04T00:00:00Z", "2026-03-02", "now"])
      await expect(restored(asOf)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });

  it("is refused into a graph that holds something, and for a graph with another log", async () => {
    const backup = at(`other-${engine.name}`);
    await writeRepository(port).upsert(smallNetwork, day(1), author);
    await makeBackup(port, backup);
    await expect(restoreBackup(port, backup)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    const other = await inMemory();
    await restoreBackup(other, backup);
    await expect(makeBackup(other, backup)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await makeBackup(other, at(`again-${engine.name}`))).toMatchObject({ files: 1, version: 1 });
    await other.close();
    expect(readdirSync(backup)).toHaveLength(2);
  });

  it("of a graph that others wrote to past the log says so, and gives back what there was", async () => {
    const backup = at(`past-${engine.name}`);
    await writeRepository(port).upsert(smallNetwork, day(1), author);
    await makeBackup(port, backup);
    await writeRepository(port).upsert(
      datasetRecord.parse({ topics: [{ id: "topic:t", name: "T" }] }),
      day(2),
    );
    for (const statement of [
      "MATCH (n:Stakeholder {id: 'agency:fund'}) SET n.name = 'Found'",
      "MATCH (f:Topic {id: 'topic:t'}) DETACH DELETE f",
      "MATCH (c:Commit {seq: 2}) SET c.by = 'nobody'",
    ])
      await port.write((tx) => tx.run(statement));
    expect(await makeBackup(port, backup)).toMatchObject({ missing: 1, wrong: 1 });
    const { findings } = await verifyStore(port);
    const other = await inMemory();
    const { verification } = await restoreBackup(other, backup);
    const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code).sort();
    expect(codes(verification.findings)).toEqual(codes(findings).filter((code) => code !== "FIELDS_CHANGED"));
    await other.close();
  });

  it("of a restored graph goes on with its log, and is verified and restored again", async () => {
    const backup = at(`twice-${engine.name}`);
    await writeRepository(port).upsert(smallNetwork, day(1), author);
    await makeBackup(port, backup);
    const other = await inMemory();
    await restoreBackup(other, backup);
    const [hub] = smallNetwork.agencies;
    await writeRepository(other).upsert(
      datasetRecord.parse({ agencies: [{ ...hub, summary: "Changed." }] }),
      day(2),
      author,
    );
    expect(await verifyStore(other)).toMatchObject({ isRight: true, version: 2 });
    await makeBackup(other, at(`second-${engine.name}`));
    const third = await inMemory();
    expect(await restoreBackup(third, at(`second-${engine.name}`))).toMatchObject({
      verification: { isRight: true },
    });
    expect(await wholeStore(third)).toEqual(await wholeStore(other));
    await other.close();
    await third.close();
  });
});

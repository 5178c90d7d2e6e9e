import { readFileSync } from "node:fs";
import path from "node:path";
import type { DatasetRecord } from "../../schema/record.js";
import { datasetRecord } from "../../schema/record.js";
import { makeBackup } from "../../server/store/backup/make-backup.js";
import { restoreBackup } from "../../server/store/backup/restore-backup.js";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort, Parameters } from "../../server/store/graph/port.js";
import { logRepository } from "../../server/store/log/log-repository.js";
import { prepareStore } from "../../server/store/prepare-store.js";
import { verifyStore } from "../../server/store/verify/verify-store.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { scratchFolder } from "../support/scratch-folder.js";
import { smallNetwork } from "../support/small-network.js";
import { storedRecords } from "../support/store-records.js";
import { describeOnEngines } from "../support/test-engines.js";
import { writeOptions } from "../support/write-options.js";

/** What the release before the log ran on each engine to store the small network, merge a second source, and edit it. */
const WRITES = JSON.parse(readFileSync("tests/store/before-the-log.json", "utf8")) as Record<
  string,
  { statement: string; parameters: Parameters }[][]
>;

const OPENED = new Date("2026-05-01T00:00:00Z");
const NODES = "MATCH (n:Stakeholder) RETURN n.id, properties(n) AS all ORDER BY n.id";
const LINES = "MATCH (:Stakeholder)-[r]->(:Stakeholder) RETURN r.id, properties(r) AS all ORDER BY r.id";
const NOTE = "MATCH (m:Meta {id: 'writer'}) RETURN m.format";

/** What is stored of each stakeholder and linkage, but when and by which write. */
async function stored(port: GraphPort): Promise<unknown[]> {
  const rows = [...(await port.read(NODES)), ...(await port.read(LINES))];
  return rows.map(([id, all]) => {
    const { createdAt: _at, updatedAt: _last, v: _version, digest: _digest, ...rest } = all as Parameters;
    return [id, rest];
  });
}

const LISTS: Readonly<Record<string, string>> = { agency: "agencies", university: "universities" };

/** A dataset of these records. */
function datasetOf(records: Iterable<object>): DatasetRecord {
  const lists: Record<string, object[]> = {};
  for (const record of records) {
    const [sort = ""] = (record as { id: string }).id.split(":");
    (lists[LISTS[sort] ?? `${sort}s`] ??= []).push(record);
  }
  return datasetRecord.parse(lists);
}

describeOnEngines("a graph that an older release wrote", (engine) => {
  const folder = scratchFolder();
  let port: GraphPort;
  beforeAll(async () => {
    port = await engine.open();
  });
  afterAll(() => port.close());
  beforeEach(async () => {
    await port.write((tx) => tx.run("MATCH (n) DETACH DELETE n"));
    for (const write of WRITES[engine.name] ?? [])
      await port.write(async (tx) => {
        for (const { statement, parameters } of write) await tx.run(statement, parameters);
      });
  });

  const log = () => logRepository(port);

  it("is seen as without a log before it is brought up to date", async () => {
    expect(await log().head()).toEqual({
      ...{ log: null, version: 3, oldest: 1 },
      writtenAt: "2026-02-04T00:00:00.000Z",
    });
  });

  it("gets a first commit that counts its records when it is opened, once, and no record is changed", async () => {
    const before = [...(await storedRecords(port))];
    await prepareStore(port, OPENED);
    await prepareStore(port, OPENED);
    const { log: name, ...head } = await log().head();
    expect(head).toEqual({ version: 4, oldest: 4, writtenAt: OPENED.toISOString() });
    expect(await log().commits(3, 9)).toMatchObject([
      {
        ...{ seq: 4, by: null, via: "upgrade", prev: name, changes: [] },
        counted: { facets: 9, stakeholders: 7, linkages: 8 },
      },
    ]);
    expect([...(await storedRecords(port))]).toEqual(before);
  });

  it("gets all that filters ask of its records when it is opened, as a graph of this release has it", async () => {
    await prepareStore(port, OPENED);
    const records = (await storedRecords(port)).values();
    const [old, note] = [await stored(port), await port.read(NOTE)];
    const fresh = await engine.open();
    await writeRepository(fresh).upsert(datasetOf(records), OPENED);
    expect([old, note]).toEqual([await stored(fresh), [[2]]]);
    await fresh.close();
  });

  it("is not taken for one of this release where it was written to before it was opened", async () => {
    await writeRepository(port).upsert(
      datasetRecord.parse({ topics: [{ id: "topic:t", name: "T" }] }),
      OPENED,
    );
    expect(await port.read(NOTE)).toEqual([[1]]);
    await prepareStore(port, OPENED);
    expect(await port.read(NOTE)).toEqual([[2]]);
  });

  it("is told apart from nothing by two who open it at once", async () => {
    await Promise.all([prepareStore(port, OPENED), prepareStore(port, OPENED)]);
    expect(await log().head()).toMatchObject({ version: 4, oldest: 4 });
  });

  it("is verified, and goes on with changes that name the first commit", async () => {
    await prepareStore(port, OPENED);
    expect(await verifyStore(port)).toMatchObject({ isRight: true, findings: [], unchecked: 1 });
    const [hub, more] = [smallNetwork.agencies[1], { summary: "In the middle." }];
    await writeRepository(port).upsert(datasetRecord.parse({ agencies: [{ ...hub, ...more }] }), OPENED);
    expect(await log().commits(4, 5)).toMatchObject([
      { seq: 5, changes: [{ id: "agency:hub", previous: 4, before: { summary: null }, after: more }] },
    ]);
    expect(await verifyStore(port)).toMatchObject({ isRight: true, findings: [], changes: 1 });
  });

  it("is backed up with what came before its log, and restored as of any commit since", async () => {
    await prepareStore(port, OPENED);
    const states = [await storedRecords(port)];
    const [hub, more] = [smallNetwork.agencies[1], { summary: "In the middle." }];
    await writeRepository(port).upsert(datasetRecord.parse({ agencies: [{ ...hub, ...more }] }), OPENED);
    states.push(await storedRecords(port));
    const backup = path.join(folder, engine.name);
    await makeBackup(port, backup);
    for (const [index, state] of states.entries()) {
      const other = await openGraph({ url: "memory:" });
      const { verification } = await restoreBackup(other, backup, String(4 + index));
      expect(verification).toMatchObject({ findings: [], unchecked: 1, oldest: 4, version: 4 + index });
      expect(await storedRecords(other)).toEqual(state);
      await other.close();
    }
  });

  it("stays as it is when what it holds comes again, also where a merge had put fields in another order", async () => {
    await prepareStore(port, OPENED);
    const records = [...(await storedRecords(port)).values()] as { id: string }[];
    const linkages = records.filter(({ id }) => id.startsWith("linkage:")) as DatasetRecord["linkages"];
    const outcome = await writeRepository(port).storeBatch(
      datasetRecord.parse({ linkages }),
      writeOptions({ replace: true }),
    );
    expect(outcome.linkages).toEqual({ added: 0, changed: 0, unchanged: 8 });
    expect((await log().head()).version).toBe(4);
  });

  it("is brought up to date by a write, too, where nobody opened it in the usual way", async () => {
    await writeRepository(port).upsert(
      datasetRecord.parse({ topics: [{ id: "topic:t", name: "T" }] }),
      OPENED,
    );
    expect(await log().commits(3, 5)).toMatchObject([{ seq: 4, via: "upgrade" }, { seq: 5 }]);
  });

  it("is refused, and left as it is, where a later release wrote it", async () => {
    await port.write((tx) => tx.run("MATCH (m:Meta {id: 'writer'}) SET m.format = 7"));
    const refusal = {
      code: "GRAPH_FORMAT_NEWER",
      message:
        "The graph is stored in format 7; this release knows formats up to 2. Start a release that knows it, or set GRAPH_URL to another graph; to come back to this one, export there as JSON and import here.",
    };
    await expect(prepareStore(port)).rejects.toMatchObject(refusal);
    await expect(writeRepository(port).upsert(smallNetwork, OPENED)).rejects.toMatchObject(refusal);
    expect(await log().head()).toMatchObject({ log: null, version: 3 });
  });
});

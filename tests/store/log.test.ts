import { datasetRecord } from "../../schema/record.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { logRepository } from "../../server/store/log/log-repository.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { smallNetwork } from "../support/small-network.js";
import { storedRecords } from "../support/store-records.js";
import { describeOnEngines } from "../support/test-engines.js";
import { writeOptions } from "../support/write-options.js";

const DAY_ONE = new Date("2026-03-01T12:00:00Z");
const DAY_TWO = new Date("2026-03-02T12:00:00Z");
const AYESHA = { by: "Ayesha", via: "cli", why: "The fund has a new name." };

const [fund] = smallNetwork.agencies;
const renamed = datasetRecord.parse({ agencies: [{ ...fund, name: "Great Fund", founded: undefined }] });
const requestTurned = datasetRecord.parse({
  linkages: [{ ...smallNetwork.linkages[1], kind: "COLLABORATION" }],
});

/** So many agencies that their commit takes several blocks. */
const manyAgencies = (count: number) =>
  datasetRecord.parse({
    documents: [{ id: "document:d", name: "D" }],
    agencies: Array.from({ length: count }, (_, i) => ({
      ...{ id: `agency:a${i}`, name: `Agency ${i}` },
      sources: [{ document: "document:d", locator: "1" }],
    })),
  });

describeOnEngines("the log of changes", (engine) => {
  let port: GraphPort;
  beforeAll(async () => {
    port = await engine.open();
    await port.prepare(GRAPH_SCHEMA);
  });
  afterAll(() => port.close());
  beforeEach(() => port.write((tx) => tx.run("MATCH (n) DETACH DELETE n")));

  const log = () => logRepository(port);
  const store = () => writeRepository(port);

  it("stands at 0 in an empty graph, under no name", async () => {
    expect(await log().head()).toEqual({ log: null, version: 0, oldest: 1, writtenAt: null });
    expect(await log().commits(0, 5)).toEqual([]);
  });

  it("tells of a write who, from where, why, and each record that it added", async () => {
    await store().upsert(smallNetwork, DAY_ONE, { by: null, via: "seed", why: null });
    const { log: name, ...head } = await log().head();
    expect(head).toEqual({ version: 1, oldest: 1, writtenAt: DAY_ONE.toISOString() });
    expect(name).toMatch(/^[\da-f-]{36}$/u);
    const [commit, ...others] = await log().commits(0, 1);
    expect(others).toEqual([]);
    const { changes = [], hash, ...said } = commit ?? {};
    expect(said).toEqual({
      ...{ seq: 1, at: DAY_ONE.toISOString(), by: null, via: "seed", why: null },
      ...{ key: null, import: null, counted: null, prev: name },
    });
    expect(hash).toMatch(/^[\w-]{43}$/u);
    expect(changes.map(({ id }) => id).sort()).toEqual([...(await storedRecords(port)).keys()].sort());
    expect(changes.find(({ id }) => id === "linkage:agency:hub/uni")).toEqual({
      ...{ operation: "ADD", id: "linkage:agency:hub/uni", sort: "RESEARCH", version: 1, previous: null },
      ...{ before: {}, after: {}, digestBefore: null },
      digest: expect.stringMatching(/^[\w-]{8}$/u) as string,
    });
    const sorts = changes.map(({ id }) => id.split(":")[0]);
    expect(sorts.lastIndexOf("place")).toBeLessThan(sorts.indexOf("agency"));
    expect(sorts.lastIndexOf("university")).toBeLessThan(sorts.indexOf("linkage"));
  });

  it("tells of a change the fields before and after, also a kind that changed", async () => {
    await store().upsert(smallNetwork, DAY_ONE);
    await store().upsert(renamed, DAY_TWO, AYESHA);
    await store().upsert(requestTurned, DAY_TWO, AYESHA);
    const [second, third] = await log().commits(1, 3);
    expect(second).toMatchObject({ ...AYESHA, seq: 2 });
    expect(second?.changes).toMatchObject([
      {
        ...{ operation: "SET", id: "agency:fund", sort: "AGENCY", version: 2, previous: 1 },
        before: { name: "Fund", founded: "1998-33" },
        after: { name: "Great Fund", founded: null },
      },
    ]);
    expect(third?.prev).toBe(second?.hash);
    expect(third?.changes).toMatchObject([
      {
        operation: "SET",
        sort: "COLLABORATION",
        before: { kind: "FUNDING" },
        after: { kind: "COLLABORATION" },
      },
    ]);
  });

  it("leads from a record's version back through its history", async () => {
    await store().upsert(smallNetwork, DAY_ONE);
    await store().upsert(renamed, DAY_TWO);
    await store().upsert(smallNetwork, DAY_TWO);
    const [row] = await port.read("MATCH (n:Stakeholder {id: 'agency:fund'}) RETURN n.v");
    const names: unknown[] = [];
    for (let version = row?.[0] as number | null; version !== null;) {
      const change = await log().change("agency:fund", version);
      names.push([version, change?.before["name"]]);
      version = change?.previous ?? null;
    }
    expect(names).toEqual([
      [3, "Great Fund"],
      [2, "Fund"],
      [1, undefined],
    ]);
    expect(await log().change("agency:fund", 9)).toBeNull();
    expect(await log().change("agency:hub", 2)).toBeNull();
  });

  it("has no commit where nothing changed", async () => {
    await store().upsert(smallNetwork, DAY_ONE);
    await store().upsert(smallNetwork, DAY_TWO);
    await store().storeBatch(smallNetwork, writeOptions({ now: DAY_TWO, dryRun: true }));
    expect(await log().head()).toMatchObject({ version: 1, writtenAt: DAY_ONE.toISOString() });
  });

  it("keeps many changes in blocks, and finds one by its id", async () => {
    await store().upsert(manyAgencies(1_200), DAY_ONE);
    const [commit] = await log().commits(0, 1);
    expect(new Set(commit?.changes.map(({ id }) => id)).size).toBe(1_201);
    expect(await port.read("MATCH (b:Block) RETURN b.id, b.n ORDER BY b.id")).toEqual([
      ["1/0", 500],
      ["1/1", 500],
      ["1/2", 201],
    ]);
    for (const id of ["document:d", "agency:a0", "agency:a777", "agency:a999"])
      expect(await log().change(id, 1)).toMatchObject({ operation: "ADD", id });
  });

  it("is read up to the first commit that is missing or lacks a part, and never past it", async () => {
    await store().upsert(smallNetwork, DAY_ONE);
    await store().upsert(manyAgencies(600), DAY_ONE);
    await store().upsert(renamed, DAY_TWO);
    const seen = async () => (await log().commits(0, 3)).map(({ seq }) => seq);
    expect(await seen()).toEqual([1, 2, 3]);
    await port.write((tx) => tx.run("MATCH (b:Block {id: '2/1'}) DELETE b"));
    expect(await seen()).toEqual([1]);
    await port.write((tx) => tx.run("MATCH (c:Commit {seq: 1}) DELETE c"));
    expect(await seen()).toEqual([]);
  });

  it("takes another name where a release without a log has written, and begins anew with the next write", async () => {
    await store().upsert(smallNetwork, DAY_ONE);
    const { log: name } = await log().head();
    await port.write((tx) => tx.run("MATCH (m:Meta {id: 'writer'}) SET m.version = m.version + 1"));
    expect(await log().head()).toMatchObject({ log: `${name}~2`, version: 2 });
    await store().upsert(renamed, DAY_TWO, AYESHA);
    const { log: next, ...head } = await log().head();
    expect(head).toMatchObject({ version: 4, oldest: 3 });
    expect(next).not.toContain(name);
    const [first, second] = await log().commits(2, 4);
    expect(first).toMatchObject({ via: "upgrade", counted: { facets: 9, stakeholders: 7, linkages: 8 } });
    expect(second).toMatchObject({ ...AYESHA, seq: 4 });
  });
});

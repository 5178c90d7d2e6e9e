import type { GraphPort, Value } from "../../server/store/graph/port.js";
import { verifyStore } from "../../server/store/verify/verify-store.js";
import {
  linkageProperties,
  type Properties,
  stakeholderProperties,
} from "../../server/store/writers/properties.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { generateDataset } from "../support/generate-dataset.js";
import { smallNetwork } from "../support/small-network.js";
import { describeOnEngines } from "../support/test-engines.js";
import { writeOptions } from "../support/write-options.js";

const NOW = new Date("2026-03-01T12:00:00Z");

/** What somebody may do to the database past the program, and what is then found. */
const DAMAGES: readonly [what: string, statement: string, found: Record<string, string>][] = [
  [
    "a field that was changed",
    "MATCH (n:Stakeholder {id: 'agency:fund'}) SET n.name = 'Found'",
    { FIELDS_CHANGED: "agency:fund" },
  ],
  [
    "a linkage's field that was changed",
    "MATCH ()-[r:FUNDING {id: 'linkage:agency:fund/grant'}]->() SET r.activity = 'None.'",
    { FIELDS_CHANGED: "linkage:agency:fund/grant" },
  ],
  [
    "a facet's field that was changed, with its fingerprint",
    "MATCH (f:Facet {id: 'place:sindh'}) SET f.digest = 'x', f.name = 'S'",
    { FIELDS_CHANGED: "place:sindh", RECORD_NOT_LAST: "place:sindh: last changed in 1, stored as of 1" },
  ],
  [
    "a key by which a stakeholder is found",
    "MATCH (n:Stakeholder {id: 'agency:fund'}) SET n.nameKey = 'fund'",
    { DERIVED_WRONG: "agency:fund" },
  ],
  [
    "a day by which a linkage is found",
    "MATCH ()-[r:FUNDING {id: 'linkage:agency:fund/grant'}]->() SET r.earliest = '1900-01-01'",
    { DERIVED_WRONG: "linkage:agency:fund/grant" },
  ],
  [
    "a stakeholder that was added",
    "CREATE (:Stakeholder:Agency {id: 'agency:new', kind: 'AGENCY', name: 'New', sources: '[]', degree: 0})",
    {
      FIELDS_CHANGED: "agency:new",
      RECORD_UNLOGGED: "agency:new",
      COUNTS_WRONG: "stakeholders: 8 stored, 7 by the log",
    },
  ],
  [
    "a linkage that was taken away",
    "MATCH ()-[r:TRAINING {id: 'linkage:agency:hub/multan'}]->() DELETE r",
    {
      DEGREE_WRONG: "agency:hub: 2 stored, 1 found",
      RECORD_GONE: "linkage:agency:hub/multan",
      COUNTS_WRONG: "linkages: 7 stored, 8 by the log",
    },
  ],
  [
    "a linkage that is there twice",
    "MATCH (a)-[r:TRAINING {id: 'linkage:agency:hub/multan'}]->(b) CREATE (a)-[c:TRAINING]->(b) SET c = properties(r)",
    {
      DEGREE_WRONG: "agency:hub: 2 stored, 3 found",
      RECORD_UNLOGGED: "linkage:agency:hub/multan, stored twice",
      COUNTS_WRONG: "linkages: 9 stored, 8 by the log",
    },
  ],
  [
    "a tie to a facet that was cut",
    "MATCH (:Stakeholder {id: 'cluster:sindh'})-[t:IN_PLACE]->() DELETE t",
    { FACETS_WRONG: "cluster:sindh" },
  ],
  [
    "a facet that was taken away",
    "MATCH (f:Facet {id: 'sector:handloom'}) DETACH DELETE f",
    {
      FACETS_WRONG: "cluster:multan",
      FACET_ABSENT: "cluster:multan names sector:handloom",
      RECORD_GONE: "sector:handloom",
      COUNTS_WRONG: "facets: 8 stored, 9 by the log",
    },
  ],
  [
    "a linkage to something that is no stakeholder",
    "MATCH (a:Stakeholder {id: 'agency:hub'}), (f:Facet {id: 'place:sindh'}) CREATE (a)-[:FUNDING {id: 'linkage:agency:hub/odd'}]->(f)",
    { END_WRONG: "1 lead from or to something else than a stakeholder" },
  ],
  [
    "a commit that says something else",
    "MATCH (c:Commit {seq: 1}) SET c.by = 'nobody'",
    { COMMIT_CHANGED: "1" },
  ],
  ["a commit that is missing", "MATCH (c:Commit {seq: 2}) DELETE c", { COMMIT_MISSING: "2" }],
  [
    "a commit in the place of another",
    "MATCH (c:Commit {seq: 2}) SET c.prev = 'elsewhere'",
    { COMMIT_CHANGED: "2", CHAIN_BROKEN: "2" },
  ],
  ["a commit behind the last", "CREATE (:Commit {seq: 4, by: 'nobody'})", { HEAD_WRONG: "4" }],
  [
    "an end of the log that was cut off",
    "MATCH (m:Meta {id: 'writer'}) SET m.version = 2, m.logged = 2",
    { HEAD_WRONG: "2", RECORD_NOT_LAST: "agency:fund: last changed in 2, stored as of 3" },
  ],
  [
    "a write of a release without a log",
    "MATCH (m:Meta {id: 'writer'}) SET m.version = 4",
    { WRITTEN_WITHOUT_LOG: "version 4, logged 3" },
  ],
];

describeOnEngines("verifying a graph", (engine) => {
  let port: GraphPort;
  beforeAll(async () => {
    port = await engine.open();
    await port.prepare(GRAPH_SCHEMA);
  });
  afterAll(() => port.close());
  beforeEach(async () => {
    await port.write((tx) => tx.run("MATCH (n) DETACH DELETE n"));
  });

  async function threeCommits(): Promise<void> {
    const [fund] = smallNetwork.agencies;
    for (const name of ["Fund", "Funds", "Funding"])
      await writeRepository(port).upsert(
        { ...smallNetwork, agencies: [{ ...fund, name } as never, smallNetwork.agencies[1] as never] },
        NOW,
      );
  }

  it("finds nothing wrong with an empty one", async () => {
    expect(await verifyStore(port)).toEqual({
      ...{ isRight: true, log: null, version: 0, oldest: 1, commits: 0, changes: 0, unchecked: 0 },
      ...{ records: { facets: 0, stakeholders: 0, linkages: 0 }, isMoving: false, findings: [] },
    });
  });

  it("finds nothing wrong with what the writers stored", async () => {
    for (const seed of [1, 2, 3])
      await writeRepository(port).storeBatch(generateDataset(seed, 60), writeOptions());
    expect(await verifyStore(port)).toMatchObject({ isRight: true, version: 3, commits: 3, findings: [] });
  });

  it.each(DAMAGES)("finds %s", async (_, statement, found) => {
    await threeCommits();
    await port.write((tx) => tx.run(statement));
    const { isRight, findings } = await verifyStore(port);
    expect(isRight).toBe(false);
    expect(Object.fromEntries(findings.map(({ code, examples }) => [code, examples[0]]))).toEqual(found);
  });

  it("finds any field of a record that is another", async () => {
    const dataset = generateDataset(5, 60);
    const { agencies, clusters, universities, projects, linkages } = dataset;
    await writeRepository(port).storeBatch(dataset, writeOptions());
    const missed: string[] = [];
    const damage = async (match: string, all: readonly Properties[]): Promise<void> => {
      const holders = new Map(all.flatMap((one) => Object.keys(one).map((name) => [name, one] as const)));
      holders.delete("id");
      for (const [name, { id = null, [name]: value = null }] of holders) {
        const set = (to: Value): Promise<unknown> =>
          port.write((tx) => tx.run(`${match} SET x.${name} = $to`, { id, to }));
        await set(another(value));
        if ((await verifyStore(port)).isRight) missed.push(name);
        await set(value);
      }
    };
    const stakeholders = [...agencies, ...clusters, ...universities, ...projects].map(stakeholderProperties);
    await damage("MATCH (x:Stakeholder {id: $id})", stakeholders);
    await damage("MATCH ()-[x]->() WHERE x.id = $id", linkages.map(linkageProperties));
    expect(missed).toEqual([]);
    expect(await verifyStore(port)).toMatchObject({ isRight: true });
  });
});

/** Something else of the same form. */
function another(value: Value): Value {
  if (Array.isArray(value)) return [...(value as Value[]), "x"];
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  // Nested values are stored as JSON: there a name of a field is another.
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /^[[{]/u.test(text) ? text.replace(/"(\w)/u, '"x$1') : `${text} `;
}

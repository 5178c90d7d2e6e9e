import { strFromU8, unzipSync } from "fflate";
import { readDataset } from "../../schema/read-dataset.js";
import { csv } from "../../server/exchange/formats/csv.js";
import { gexf } from "../../server/exchange/formats/gexf.js";
import { graphml } from "../../server/exchange/formats/graphml.js";
import { iati } from "../../server/exchange/formats/iati.js";
import { json } from "../../server/exchange/formats/json.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import {
  DAY_ONE,
  emptyGraph,
  exported,
  exportedBytes,
  factsOf,
  Files,
  importFiles,
} from "../support/exchange.js";

let port: GraphPort;
let files: Files;

beforeAll(async () => {
  files = await Files.open();
  port = await emptyGraph();
  await writeRepository(port).upsert(await readDataset("seeds"), DAY_ONE);
});
afterAll(async () => {
  await port.close();
  await files.discard();
});

/** A graph that has the facets which the files name but do not hold. */
async function graphWithFacets(): Promise<GraphPort> {
  const other = await emptyGraph();
  const { documents, sectors, places, topics } = await readDataset("seeds");
  const none = { clusters: [], agencies: [], universities: [], projects: [], linkages: [] };
  await writeRepository(other).upsert({ documents, sectors, places, topics, ...none }, DAY_ONE);
  return other;
}

describe("exporting and importing again", () => {
  it("gives the same bytes of JSON from an empty graph", async () => {
    const before = await exported(port, json);
    const path = await files.write("network.json", before);
    const other = await emptyGraph();
    const { report, problems } = await importFiles(other, "json", [path]);
    expect(problems).toEqual([]);
    expect(report.linkages.added).toBe(before.split('{"id":"linkage:').length - 1);
    expect(await exported(other, json)).toBe(before);
    await other.close();
  });

  it("changes nothing where the facts are already there", async () => {
    const path = await files.write("same.json", await exported(port, json));
    const { report } = await importFiles(port, "json", [path]);
    expect(
      [report.facets, report.stakeholders, report.linkages].map(({ added, changed }) => added + changed),
    ).toEqual([0, 0, 0]);
  });

  it.each([
    ["gexf", gexf],
    ["graphml", graphml],
  ] as const)("keeps every field of every record in %s", async (key, format) => {
    const path = await files.write(`network.${key}`, await exported(port, format));
    const other = await graphWithFacets();
    const { report, problems } = await importFiles(other, key, [path]);
    expect([report.leftOut, [...new Set(problems.map(({ column }) => column))].sort()]).toEqual([
      0,
      ["sources"],
    ]);
    expect(await factsOf(other)).toEqual(await factsOf(port));
    await other.close();
  });

  it("keeps every field of every record in the two tables", async () => {
    const archive = unzipSync(await exportedBytes(port, csv));
    const paths = [];
    for (const name of ["nodes.csv", "edges.csv"])
      paths.push(await files.write(name, strFromU8(archive[name] ?? new Uint8Array())));
    const other = await graphWithFacets();
    const { report } = await importFiles(other, "tables", paths);
    expect(report.leftOut).toBe(0);
    expect(await factsOf(other)).toEqual(await factsOf(port));
    await other.close();
  });

  it("keeps the dated projects with their parties in IATI", async () => {
    const path = await files.write("network.xml", await exported(port, iati));
    const other = await emptyGraph();
    await importFiles(other, "iati", [path]);
    const dated = await port.read(
      "MATCH (n:Project)-[r]-(m) WHERE n.period IS NOT NULL AND r.role IN ['LEAD', 'FUNDER', 'IMPLEMENTER', 'PARTNER', 'TRAINER', 'HOST'] AND startNode(r).id = m.id AND NOT m:Project RETURN count(DISTINCT n) AS projects",
    );
    const [row] = await other.read(
      "MATCH (n:Project) WHERE EXISTS { MATCH (n)-[r]-() } RETURN count(n) AS projects",
    );
    expect(row).toEqual(dated[0]);
    await other.close();
  });
});

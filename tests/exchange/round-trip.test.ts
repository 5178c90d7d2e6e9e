import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readDataset } from "../../schema/read-dataset.js";
import type { TakeUpRecord } from "../../schema/record.js";
import type { ExportFormat } from "../../server/exchange/format.js";
import { FORMATS } from "../../server/exchange/formats.js";
import { iati } from "../../server/exchange/formats/iati.js";
import { json } from "../../server/exchange/formats/json.js";
import type { ImportReport } from "../../server/exchange/importing/import-report.js";
import type { ImportRequest } from "../../server/exchange/importing/import-request.js";
import { openInputs } from "../../server/exchange/reading/open-inputs.js";
import { readText } from "../../server/exchange/reading/text-source.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import type { ExportFilter } from "../../server/store/repositories/export-repository.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import {
  DAY_ONE,
  DAY_TWO,
  emptyGraph,
  exported,
  exportedBytes,
  Files,
  importFiles,
} from "../support/exchange.js";

let port: GraphPort;
let files: Files;

/** No document tells of one. */
const takeUps: TakeUpRecord[] = [
  {
    ...{ candidate: "agency:unido", state: "DECLINED", since: "2008-02", by: "agency:psic" },
    ...{ reason: "No time; perhaps later.", rank: 2, reasons: ["SHARED_PARTNERS", "KINDS"] },
    sources: [{ document: "document:more-interventions", locator: "paragraph 1" }],
  },
];

beforeAll(async () => {
  files = await Files.open();
  port = await emptyGraph();
  const seeds = await readDataset("seeds");
  const agencies = seeds.agencies.map((one) => (one.id === "agency:smeda" ? { ...one, takeUps } : one));
  await writeRepository(port).upsert({ ...seeds, agencies }, DAY_ONE);
});
afterAll(async () => {
  await port.close();
  await files.discard();
});

/** Formats that hold everything, each with the name of a file of it. */
const WHOLE = [
  "json",
  "csv",
  "xlsx",
  "gexf",
  "graphml",
  "dot",
  "cytoscape",
  "jsonld",
  "rdf",
  "node-link.json",
];

async function fileOf(key: string, filter: ExportFilter = {}): Promise<string> {
  const format = FORMATS.find((one) => one.key === key) as ExportFormat;
  return files.write(`network.${format.extension}`, await exportedBytes(port, format, filter));
}

/** Imports files as `auto` does. */
async function importAuto(
  into: GraphPort,
  paths: readonly string[],
  more?: Partial<ImportRequest>,
): ReturnType<typeof importFiles> {
  const inputs = await openInputs(paths, {
    peek: (path) => readText(path, undefined, () => undefined),
    format: undefined,
  });
  try {
    return await importFiles(into, inputs.format ?? "", inputs.paths, more);
  } finally {
    inputs.discard();
  }
}

const changes = ({
  facets,
  stakeholders,
  linkages,
}: Pick<ImportReport, "facets" | "stakeholders" | "linkages">) =>
  [facets, stakeholders, linkages].map(({ added, changed }) => added + changed);

describe("exporting and importing again", () => {
  it.each(WHOLE)(
    "gives the same bytes of JSON by way of %s and an empty graph, and twice is once",
    async (key) => {
      const path = await fileOf(key);
      const other = await emptyGraph();
      const { report, problems } = await importAuto(other, [path]);
      expect([problems, report.leftOut, report.lostValues]).toEqual([[], 0, 0]);
      expect(await exported(other, json)).toBe(await exported(port, json));
      const again = await importAuto(other, [path], { now: DAY_TWO });
      expect([again.problems, changes(again.report)]).toEqual([[], [0, 0, 0]]);
      expect(changes((await importAuto(port, [path], { now: DAY_TWO })).report)).toEqual([0, 0, 0]);
      await other.close();
    },
  );

  it("gives the same bytes of JSON by way of the plain tables in a folder", async () => {
    const folder = await mkdtemp(join(files.folder, "tables-"));
    for (const list of ["nodes", "edges", "sectors", "places", "topics", "documents"]) {
      const format = FORMATS.find(({ key }) => key === `${list}.csv`) as ExportFormat;
      await writeFile(join(folder, `${list}.csv`), await exportedBytes(port, format));
    }
    await writeFile(join(folder, "README.md"), "What the tables are.");
    const other = await emptyGraph();
    const { report, problems } = await importAuto(other, [folder]);
    expect([problems, report.leftOut]).toEqual([[], 0]);
    expect(await exported(other, json)).toBe(await exported(port, json));
    await other.close();
  });

  it("brings the facets of a part along", async () => {
    const filter = { stakeholders: { id: { eq: "agency:smeda" } } };
    const other = await emptyGraph();
    const { report } = await importAuto(other, [await fileOf("gexf", filter)]);
    expect(report.leftOut).toBe(0);
    expect(await exported(other, json)).toBe(await exported(port, json, filter));
    await other.close();
  });

  it("has the file as the source of what was changed since, and of all where the user names a source", async () => {
    const path = await fileOf("graphml");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(">University of Gujrat<", ">The University of Gujrat<"));
    const other = await emptyGraph();
    const { problems } = await importAuto(other, [path]);
    expect(problems.map(({ value, text: said }) => [value, said.slice(0, 22)])).toEqual([
      ["university:uog", "The record was changed"],
    ]);
    const sources = (of: GraphPort): Promise<unknown> =>
      of.read("MATCH (n:Stakeholder {name: 'The University of Gujrat'}) RETURN n.sources");
    expect(JSON.stringify(await sources(other))).toMatch(/document:network[^;]*line/u);
    await importAuto(other, [path], { source: "survey" });
    expect(JSON.stringify(await sources(other))).toMatch(/document:survey/u);
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

import { dot } from "../../server/exchange/formats/dot.js";
import { cytoscape } from "../../server/exchange/formats/cytoscape.js";
import { json } from "../../server/exchange/formats/json.js";
import { jsonld } from "../../server/exchange/formats/jsonld.js";
import { nodeLinkJson } from "../../server/exchange/formats/node-link.json.js";
import { rdf } from "../../server/exchange/formats/rdf.js";
import { xlsx } from "../../server/exchange/formats/xlsx.js";
import { readDataset } from "../../schema/read-dataset.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  DAY_ONE,
  DAY_TWO,
  emptyGraph,
  exported,
  exportedBytes,
  factsOf,
  Files,
  importFiles,
} from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

beforeEach(async () => {
  files = await Files.open();
  port = await emptyGraph();
});
afterEach(async () => {
  await port.close();
  await files.discard();
});

describe("what went out", () => {
  let seeded: GraphPort;
  beforeAll(async () => {
    seeded = await emptyGraph();
    await writeRepository(seeded).upsert(await readDataset("seeds"), DAY_ONE);
  });
  afterAll(() => seeded.close());

  async function withFacets(): Promise<void> {
    const { documents, sectors, places, topics } = await readDataset("seeds");
    const none = { clusters: [], agencies: [], universities: [], projects: [], linkages: [] };
    await writeRepository(port).upsert({ documents, sectors, places, topics, ...none }, DAY_ONE);
  }

  it.each([
    ["dot", dot],
    ["cytoscape", cytoscape],
    ["node-link.json", nodeLinkJson],
  ] as const)("comes in again with every field of every record: %s", async (key, format) => {
    await withFacets();
    const { report } = await importFiles(port, key, [
      await files.write("network", await exported(seeded, format)),
    ]);
    expect([report.leftOut, report.lostValues]).toEqual([0, 0]);
    expect(await factsOf(port)).toEqual(await factsOf(seeded));
  });

  it.each([
    ["jsonld", jsonld],
    ["rdf", rdf],
  ] as const)("comes in again as it was from linked data, sources and all: %s", async (key, format) => {
    const { problems } = await importFiles(port, key, [
      await files.write("network", await exported(seeded, format)),
    ]);
    expect(problems).toEqual([]);
    expect(await exported(port, json)).toBe(await exported(seeded, json));
  });

  it("comes in again from a workbook, facets included, and says who is meant beside each id", async () => {
    const path = await files.write("book.xlsx", await exportedBytes(seeded, xlsx));
    const { report, problems } = await importFiles(port, "xlsx", [path]);
    expect([
      report.leftOut,
      report.lostValues,
      problems.filter(({ leftOut }) => !["nothing", "column"].includes(leftOut)),
    ]).toEqual([0, 0, []]);
    expect(await factsOf(port)).toEqual(await factsOf(seeded));
    const [before, after] = (await Promise.all([seeded, port].map((one) => exported(one, json)))).map(
      (text) => JSON.parse(text) as Record<string, { id: string; sources?: unknown }[]>,
    );
    for (const list of ["sectors", "places", "topics"])
      expect(after?.[list]).toEqual(before?.[list]?.map(({ sources: _, ...facet }) => facet));
    const again = await importFiles(port, "xlsx", [path], { now: DAY_TWO });
    expect(
      [again.report.stakeholders, again.report.linkages].map(({ added, changed }) => added + changed),
    ).toEqual([0, 0]);
  });

  it("may be edited as a workbook: a name changed, a linkage added by names, a name that is not that of its id refused", async () => {
    const parts = unzipSync(await exportedBytes(seeded, xlsx));
    const text = (path: string): string => strFromU8(parts[path] as Uint8Array);
    const [stakeholders, linkages] = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] as const;
    const cell = (at: string, value: string): string =>
      `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const row = (number: number, cells: Record<string, string>): string =>
      `<row r="${number}">${Object.entries(cells)
        .map(([letters, value]) => cell(`${letters}${number}`, value))
        .join("")}</row>`;
    const edited = zipSync({
      ...parts,
      [stakeholders]: strToU8(
        text(stakeholders).replace(">University of Gujrat<", ">The University of Gujrat<"),
      ),
      [linkages]: strToU8(
        text(linkages).replace(
          "</sheetData>",
          `${row(9001, { B: "TRAINING", D: "The University of Gujrat", E: "agency:smeda" })}${row(9002, { B: "TRAINING", C: "agency:unido", D: "The University of Gujrat", E: "agency:smeda" })}</sheetData>`,
        ),
      ),
    });
    expect(text(stakeholders)).toContain('<dataValidation type="list"');
    const { report, problems } = await importFiles(port, "xlsx", [await files.write("book.xlsx", edited)]);
    const { linkages: stored } = await storedNetwork(port);
    expect(stored.filter((one) => one.startsWith("The University of Gujrat TRAINING"))).toHaveLength(1);
    expect([
      report.leftOut,
      problems.filter(({ leftOut }) => leftOut === "record").map(({ line, value }) => [line, value]),
    ]).toEqual([1, [[9002, "The University of Gujrat"]]]);
    // Other linkages still have the former name beside the id.
    expect(problems.map((one) => one.text).join()).toMatch(/4 names beside ids/u);
  });

  it("of a workbook, a formula whose value is not stored refuses the sheet, and cells with errors are told", async () => {
    const sheet = (cells: string): Uint8Array =>
      strToU8(
        `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>summary</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Fund</t></is></c>${cells}</row></sheetData></worksheet>`,
      );
    const book = (cells: string): Uint8Array =>
      zipSync({ ...unzipSync(workbook), "xl/worksheets/sheet1.xml": sheet(cells) });
    const workbook = zipSync({
      "xl/workbook.xml": strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="List" sheetId="1" r:id="a"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    });
    const failed = await importFiles(port, "xlsx", [
      await files.write("one.xlsx", book('<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')),
    ]);
    expect(failed.problems.map(({ column, value }) => [column, value])).toContainEqual(["B2", "#DIV/0!"]);
    const empty = await importFiles(port, "xlsx", [
      await files.write("two.xlsx", book('<c r="B2"><f>A2</f></c>')),
    ]);
    expect(empty.problems.map(({ text }) => text).join()).toMatch(/values of formulas/u);
  });
});

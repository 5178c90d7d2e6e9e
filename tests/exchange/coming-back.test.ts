import { xlsx } from "../../server/exchange/formats/xlsx.js";
import { readDataset } from "../../schema/read-dataset.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  anewForEachTest,
  DAY_ONE,
  emptyGraph,
  exportedBytes,
  type Files,
  importFiles,
} from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

describe("what went out", () => {
  let seeded: GraphPort;
  beforeAll(async () => {
    seeded = await emptyGraph();
    await writeRepository(seeded).upsert(await readDataset("seeds"), DAY_ONE);
  });
  afterAll(() => seeded.close());

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
    expect(problems.map((one) => one.text).join()).toMatch(/Names beside ids.* Counted: 4\./u);
  });

  it("of a workbook, a formula whose value is not stored refuses the sheet, and cells with errors are told, as hidden sheets are", async () => {
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
    const parts = unzipSync(book(""));
    const hidden = strFromU8(parts["xl/workbook.xml"] as Uint8Array).replace(
      "<sheet ",
      '<sheet state="hidden" ',
    );
    const passed = await importFiles(port, "xlsx", [
      await files.write("three.xlsx", zipSync({ ...parts, "xl/workbook.xml": strToU8(hidden) })),
    ]);
    expect(passed.problems.map(({ text }) => text).join()).toMatch(/sheet is hidden/u);
  });
});

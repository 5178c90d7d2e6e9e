import { strToU8, zipSync } from "fflate";
import { sheetPath, workbookParts } from "../../server/exchange/workbooks/workbook-parts.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

type Rows = readonly (readonly (string | number)[])[];

/** A workbook of one sheet; only the first cell of merged ones holds something. */
function workbook(rows: Rows, merged: readonly string[]): Uint8Array {
  const cell = (value: string | number, at: string): string =>
    typeof value === "number"
      ? `<c r="${at}"><v>${value}</v></c>`
      : value === ""
        ? ""
        : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((value, at) => cell(value, `${"ABCDEF"[at] ?? ""}${row + 1}`)).join("")}</row>`,
  );
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData><mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`;
  const parts = [...workbookParts(["Sheet1"]), [sheetPath(0), sheet] as const];
  return zipSync(Object.fromEntries(parts.map(([path, text]) => [path, strToU8(text)])));
}

async function read(rows: Rows, merged: readonly string[]) {
  const { problems } = await importFiles(port, "xlsx", [await files.write("b.xlsx", workbook(rows, merged))]);
  const told = problems.map(({ line, text }) => `${line ?? ""} ${text}`).join("\n");
  return { ...(await storedNetwork(port)), told };
}

it("what a cell over several rows says holds for each of them, but a sum may be that of all", async () => {
  const { linkages, told } = await read(
    [
      ["from", "to", "kind", "amount", "currency"],
      ["Fund", "Bank", "FUNDING", 3000, "EUR"],
      ["", "Town", "FUNDING", "", "EUR"],
      ["", "Port, with\na break", "FUNDING", 5, "EUR"],
      ["Guild", "", "FUNDING", 7, "EUR"],
    ],
    ["A2:A4", "D2:D3"],
  );
  expect(linkages).toEqual([
    "Fund FUNDING Bank",
    "Fund FUNDING Port, with\na break 5 EUR",
    "Fund FUNDING Town",
  ]);
  expect(told).toMatch(/2 Required a number for each row.*\n3 Required a number for each row/u);
  expect(told).toMatch(/2 Rows have cells that are merged.*Counted: 3/u);
  // The line of a sheet is its row, whatever breaks stand in cells.
  expect(told).toMatch(/5 Required a stakeholder; the cell is empty/u);
});

it("headings of two lines, headings between rows and cells without a heading are no records", async () => {
  const { names, told } = await read(
    [
      ["Directory of bodies", "", "", ""],
      ["Name", "Type", "Contact", ""],
      ["", "", "Website", "Phone"],
      ["PUNJAB", "", "", ""],
      ["Fund", "agency", "http://a.example", 1],
      ["Bank", "", "http://b.example", 2],
    ],
    ["A1:D1", "A2:A3", "B2:B3", "C2:D2", "A4:D4", "B5:B6"],
  );
  expect(names).toEqual(["Bank (AGENCY)", "Fund (AGENCY)"]);
  expect(told).toMatch(/one cell across several columns/u);
  expect(told).toMatch(/beyond the last heading.*Counted: 2/u);
});

it("cells below a heading that is as wide as they are stand in its column", async () => {
  const { names } = await read(
    [
      ["Name", ""],
      ["Fund", ""],
      ["Bank", ""],
    ],
    ["A1:B1", "A2:B2", "A3:B3"],
  );
  expect(names).toEqual(["Bank (AGENCY)", "Fund (AGENCY)"]);
});

import { EDGE_ATTRIBUTES, edgeLabel, edgeValues, NODE_ATTRIBUTES, nodeValues } from "../flat-network.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { zipped } from "../zipped.js";

/** Two tables in one archive, with the headings that Gephi knows. */
export const csv: ExportFormat = {
  key: "csv",
  title: "CSV tables",
  mediaType: "application/zip",
  extension: "zip",
  description: "A zip with nodes.csv and edges.csv, for Gephi and spreadsheets.",
  compressed: true,
  write: (network) => writeZip(network, exactLine, ""),
  writeForSpreadsheets: (network) => writeZip(network, disarmedLine, "\uFEFF"),
};

type Cell = string | number | boolean | undefined;

type ToLine = (cells: readonly Cell[]) => string;

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/** A line for spreadsheets: a text that would be a formula has an apostrophe before it, which changes it. */
const disarmedLine: ToLine = (cells) =>
  exactLine(cells.map((cell) => (typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell)));

/** RFC 4180, every text as it is. */
export const exactLine: ToLine = (cells) =>
  `${cells
    .map((cell) => {
      const text = typeof cell === "number" ? withOneReading(cell) : String(cell ?? "");
      return /[",\n\r]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",")}\n`;

/** `1.234` is 1234 where commas are decimal signs; `1.2340` has one reading everywhere. */
const withOneReading = (number: number): string =>
  /^-?[1-9]\d{0,2}\.\d{3}$/u.test(String(number)) ? `${number}0` : String(number);

async function* nodes(network: ExportedNetwork, csvLine: ToLine): AsyncGenerator<string> {
  yield csvLine(["Id", "Label", ...NODE_ATTRIBUTES.map(({ field }) => field)]);
  for await (const part of network.stakeholders())
    yield part.map((record) => csvLine([record.id, record.name, ...nodeValues(record)])).join("");
}

async function* edges(network: ExportedNetwork, csvLine: ToLine): AsyncGenerator<string> {
  yield csvLine([
    "Source",
    "Target",
    "Type",
    "Id",
    "Label",
    "Weight",
    ...EDGE_ATTRIBUTES.map(({ field }) => field),
  ]);
  for await (const part of network.linkages())
    yield part
      .map((record) =>
        csvLine([record.from, record.to, "Directed", record.id, edgeLabel(record), 1, ...edgeValues(record)]),
      )
      .join("");
}

const writeZip = (network: ExportedNetwork, toLine: ToLine, mark: string): AsyncGenerator<Uint8Array> =>
  zipped([
    ["nodes.csv", marked(mark, nodes(network, toLine))],
    ["edges.csv", marked(mark, edges(network, toLine))],
  ]);

async function* marked(mark: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield mark;
  yield* text;
}

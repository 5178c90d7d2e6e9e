import { FACET_LISTS } from "../../store/repositories/export-repository.js";
import { facetLines } from "../writing/facet-table.js";
import {
  EDGE_ATTRIBUTES,
  edgeLabel,
  edgeValues,
  NODE_ATTRIBUTES,
  nodeValues,
} from "../writing/flat-network.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { disarmedLine, exactLine, type ToLine } from "../tables/exact-line.js";
import { zipped } from "../writing/zipped.js";

/** Two tables in one archive, with the headings that Gephi knows, and those of the facets that they name. */
export const csv: ExportFormat = {
  key: "csv",
  title: "CSV tables",
  mediaType: "application/zip",
  extension: "zip",
  description: "A zip with nodes.csv, edges.csv and the tables of their facets, for Gephi and spreadsheets.",
  compressed: true,
  write: (network) => writeZip(network, exactLine, ""),
  writeForSpreadsheets: (network) => writeZip(network, disarmedLine, "\uFEFF"),
};

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
    ...FACET_LISTS.map(
      ([label, list]) => [`${list}.csv`, marked(mark, facetLines(network, label, list, toLine))] as const,
    ),
  ]);

async function* marked(mark: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield mark;
  yield* text;
}

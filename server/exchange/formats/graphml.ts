import {
  EDGE_ATTRIBUTES,
  edgeValues,
  type FlatValues,
  NODE_ATTRIBUTES,
  nodeValues,
  typeOfForm,
} from "../writing/flat-network.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { facetInstructions } from "../graphs/carried-facets.js";
import { xmlAttribute, xmlText } from "../reading/xml-text.js";

/** GraphML with typed keys; parallel edges have their ids. Every edge is directed, with `mutual` as an attribute. */
export const graphml: ExportFormat = {
  key: "graphml",
  title: "GraphML",
  mediaType: "application/graphml+xml",
  extension: "graphml",
  description: "For networkx, igraph, yEd and others: nodes and edges with typed attributes.",
  write: writeGraphml,
};

const key = (id: string, of: "node" | "edge", name: string, type: string): string =>
  `  <key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;

const data = (prefix: string, values: FlatValues): string =>
  values
    .map((value, index) =>
      value === undefined ? "" : `<data key="${prefix}${index}">${xmlText(value)}</data>`,
    )
    .join("");

async function* writeGraphml(network: ExportedNetwork): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield* facetInstructions(network);
  yield key("label", "node", "label", "string");
  yield NODE_ATTRIBUTES.map(({ field, form }, index) =>
    key(`n${index}`, "node", field, typeOfForm(form)),
  ).join("");
  yield EDGE_ATTRIBUTES.map(({ field, form }, index) =>
    key(`e${index}`, "edge", field, typeOfForm(form)),
  ).join("");
  yield '  <graph id="linkages" edgedefault="directed">\n';
  for await (const part of network.stakeholders())
    yield part
      .map(
        (record) =>
          `    <node${xmlAttribute("id", record.id)}><data key="label">${xmlText(record.name)}</data>${data("n", nodeValues(record))}</node>\n`,
      )
      .join("");
  for await (const part of network.linkages())
    yield part
      .map((record) => {
        const ends = xmlAttribute("source", record.from) + xmlAttribute("target", record.to);
        return `    <edge${xmlAttribute("id", record.id)}${ends}>${data("e", edgeValues(record))}</edge>\n`;
      })
      .join("");
  yield "  </graph>\n</graphml>\n";
}

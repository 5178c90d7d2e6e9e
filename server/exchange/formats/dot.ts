import {
  EDGE_ATTRIBUTES,
  edgeLabel,
  edgeValues,
  type FlatValues,
  NODE_ATTRIBUTES,
  nodeValues,
} from "../writing/flat-network.js";
import type { FlatField } from "../writing/flat-fields.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { carriedFacets } from "../graphs/carried-facets.js";

/** The language of Graphviz, with all fields as attributes. */
export const dot: ExportFormat = {
  key: "dot",
  title: "DOT",
  mediaType: "text/vnd.graphviz",
  extension: "gv",
  description: "A graph in the language of Graphviz, with all fields as attributes.",
  write: writeDot,
};

/** A text in quotes; only quotes and backslashes mean something else in them. */
const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

function attributes(label: string, fields: readonly FlatField[], values: FlatValues, more = ""): string {
  const said = fields.flatMap(({ field }, at) =>
    values[at] === undefined ? [] : `${field}=${quoted(String(values[at]))}`,
  );
  return `[${[`label=${quoted(label)}`, ...said].join(", ")}${more}]`;
}

async function* writeDot(network: ExportedNetwork): AsyncGenerator<string> {
  yield "digraph linkages {\n";
  // Of attributes of the graph with one name Graphviz keeps the last.
  for await (const [list, records] of carriedFacets(network))
    yield records.map((record) => `${list}=${quoted(JSON.stringify(record))};\n`).join("");
  for await (const part of network.stakeholders())
    yield part
      .map(
        (record) => `${quoted(record.id)} ${attributes(record.name, NODE_ATTRIBUTES, nodeValues(record))};\n`,
      )
      .join("");
  for await (const part of network.linkages())
    yield part
      .map(
        (record) =>
          `${quoted(record.from)} -> ${quoted(record.to)} ${attributes(edgeLabel(record), EDGE_ATTRIBUTES, edgeValues(record), `, id=${quoted(record.id)}`)};\n`,
      )
      .join("");
  yield "}\n";
}

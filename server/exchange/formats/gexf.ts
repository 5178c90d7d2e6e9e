import { edtfDays } from "../../../schema/edtf.js";
import type { FlatField } from "../writing/flat-fields.js";
import {
  EDGE_ATTRIBUTES,
  edgeLabel,
  edgeValues,
  type FlatValues,
  NODE_ATTRIBUTES,
  nodeValues,
  typeOfForm,
} from "../writing/flat-network.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { facetInstructions } from "../graphs/carried-facets.js";
import { xmlAttribute } from "../reading/xml-text.js";

/**
 * GEXF 1.3: parallel edges by `kind`, and periods as spells of days. Every edge is directed, with `mutual` as an
 * attribute: readers such as networkx refuse a graph that mixes both.
 */
export const gexf: ExportFormat = {
  key: "gexf",
  title: "GEXF 1.3",
  mediaType: "application/gexf+xml",
  extension: "gexf",
  description: "For Gephi and other tools: nodes and edges with attributes and dates, parallel edges kept.",
  write: writeGexf,
};

function attributes(of: "node" | "edge", fields: readonly FlatField[]): string {
  const lines = fields.map(
    ({ field, form }, index) =>
      `      <attribute id="${index}" title="${field}" type="${typeOfForm(form)}"/>\n`,
  );
  return `    <attributes class="${of}" mode="static">\n${lines.join("")}    </attributes>\n`;
}

const attvalues = (values: FlatValues): string =>
  `<attvalues>${values
    .map((value, index) =>
      value === undefined ? "" : `<attvalue for="${index}"${xmlAttribute("value", value)}/>`,
    )
    .join("")}</attvalues>`;

/** A spell from the first to the last day that the period can mean; an open end is left out. */
function spell(period: string | undefined): string {
  if (period === undefined) return "";
  const { earliest, latest } = edtfDays(period);
  return xmlAttribute("start", earliest ?? undefined) + xmlAttribute("end", latest ?? undefined);
}

async function* writeGexf(network: ExportedNetwork): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield "  <meta>\n    <creator>Linkages</creator>\n    <description>Stakeholders and their linkages</description>\n  </meta>\n";
  yield* facetInstructions(network);
  yield '  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n';
  yield attributes("node", NODE_ATTRIBUTES) + attributes("edge", EDGE_ATTRIBUTES);
  yield "    <nodes>\n";
  for await (const part of network.stakeholders())
    yield part
      .map((record) => {
        const period = "period" in record ? record.period : undefined;
        const own = xmlAttribute("id", record.id) + xmlAttribute("label", record.name) + spell(period);
        return `      <node${own}>${attvalues(nodeValues(record))}</node>\n`;
      })
      .join("");
  yield "    </nodes>\n    <edges>\n";
  for await (const part of network.linkages())
    yield part
      .map((record) => {
        const ends = xmlAttribute("source", record.from) + xmlAttribute("target", record.to);
        const own = xmlAttribute("id", record.id) + ends + xmlAttribute("kind", record.kind);
        const said = xmlAttribute("label", edgeLabel(record)) + spell(record.period);
        return `      <edge${own}${said}>${attvalues(edgeValues(record))}</edge>\n`;
      })
      .join("");
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

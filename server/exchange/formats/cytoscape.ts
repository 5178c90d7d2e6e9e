import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";

/** The elements of Cytoscape and Cytoscape.js, with all fields of a record as data. */
export const cytoscape: ExportFormat = {
  key: "cytoscape",
  title: "Cytoscape JSON",
  mediaType: "application/json",
  extension: "cyjs",
  description: "Nodes and edges as Cytoscape and Cytoscape.js read them.",
  write: writeCytoscape,
};

async function* writeCytoscape(network: ExportedNetwork): AsyncGenerator<string> {
  yield '{"elements":{"nodes":[';
  let separator = "\n";
  for await (const part of network.stakeholders())
    for (const { name, ...record } of part) {
      const kind = stakeholderKindOfId(record.id)?.key;
      yield `${separator}${JSON.stringify({ data: { ...record, kind, name, label: name } })}`;
      separator = ",\n";
    }
  yield '\n],"edges":[';
  separator = "\n";
  for await (const part of network.linkages())
    for (const { from, to, ...record } of part) {
      yield `${separator}${JSON.stringify({ data: { ...record, source: from, target: to } })}`;
      separator = ",\n";
    }
  yield "\n]}}\n";
}

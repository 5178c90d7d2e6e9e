import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { withSpans } from "../writing/date-spans.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { facetsMember } from "../graphs/carried-facets.js";
import { factsDigest } from "../writing/went-out.js";

/** The elements of Cytoscape and Cytoscape.js, with all fields of a record as data. */
export const cytoscape: ExportFormat = {
  key: "cytoscape",
  title: "Cytoscape JSON",
  mediaType: "application/json",
  extension: "cyjs",
  description: "Nodes and edges as Cytoscape, Cytoscape.js and NetworkX read them.",
  write: writeCytoscape,
};

async function* writeCytoscape(network: ExportedNetwork): AsyncGenerator<string> {
  yield '{"data":{},"directed":true,"multigraph":true,';
  yield* facetsMember(network);
  yield ',\n"elements":{"nodes":[';
  let separator = "\n";
  for await (const part of network.stakeholders())
    for (const one of part) {
      const { name, ...record } = one;
      const kind = stakeholderKindOfId(record.id)?.key;
      // NetworkX knows a node by its value and an edge by its key.
      const data = { ...record, value: record.id, kind, name, label: name, digest: factsDigest(one) };
      yield `${separator}${JSON.stringify({ data: withSpans(data, ["founded", "period", "statusAsOf"]) })}`;
      separator = ",\n";
    }
  yield '\n],"edges":[';
  separator = "\n";
  for await (const part of network.linkages())
    for (const one of part) {
      const { from, to, ...record } = one;
      const data = { ...record, key: record.id, source: from, target: to, digest: factsDigest(one) };
      yield `${separator}${JSON.stringify({ data: withSpans(data, ["period", "statusAsOf"]) })}`;
      separator = ",\n";
    }
  yield "\n]}}\n";
}

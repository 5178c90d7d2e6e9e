import { linkageKind, type LinkageKind } from "../../../schema/linkages.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { withSpans } from "../writing/date-spans.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { facetsMember } from "../graphs/carried-facets.js";
import { factsDigest } from "../writing/went-out.js";

/** Nodes and links as d3, react-force-graph and NetworkX read them, with all fields of a record. */
export const nodeLinkJson: ExportFormat = {
  key: "node-link.json",
  title: "Node-link JSON",
  mediaType: "application/json",
  extension: "node-link.json",
  description: 'Nodes and links for d3, force graphs and NetworkX (edges="links").',
  write: writeNodeLink,
};

async function* writeNodeLink(network: ExportedNetwork): AsyncGenerator<string> {
  yield '{"directed":true,"multigraph":true,"graph":{},';
  yield* facetsMember(network);
  yield ',\n"nodes":[';
  let separator = "\n";
  for await (const part of network.stakeholders())
    for (const record of part) {
      const kind = stakeholderKindOfId(record.id)?.key;
      yield (
        separator +
        JSON.stringify(
          withSpans({ ...record, kind, digest: factsDigest(record) }, ["founded", "period", "statusAsOf"]),
        )
      );
      separator = ",\n";
    }
  yield '\n],"links":[';
  separator = "\n";
  for await (const part of network.linkages())
    for (const one of part) {
      const { from, to, ...record } = one;
      const isMutual = record.mutual ?? linkageKind(record.kind as LinkageKind).mutual;
      const link = {
        ...{ source: from, target: to, key: record.id, ...record, ...(isMutual && { mutual: true }) },
        digest: factsDigest(one),
      };
      yield separator + JSON.stringify(withSpans(link, ["period", "statusAsOf"]));
      separator = ",\n";
    }
  yield "\n]}\n";
}

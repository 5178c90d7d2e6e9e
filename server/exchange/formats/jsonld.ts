import type { ExportedNetwork, ExportFormat } from "../format.js";
import { CONTEXT, linkedNodes } from "../rdf/linked-nodes.js";

/** JSON-LD 1.1 in the terms of schema.org and of the W3C organization ontology; what they lack is in terms of our own. */
export const jsonld: ExportFormat = {
  key: "jsonld",
  title: "JSON-LD",
  mediaType: "application/ld+json",
  extension: "jsonld",
  description: "Linked data: schema.org and W3C ORG, for triple stores and search engines.",
  write: writeJsonld,
};

async function* writeJsonld(network: ExportedNetwork): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
  let separator = "\n";
  for await (const nodes of linkedNodes(network)) {
    if (nodes.length === 0) continue;
    yield separator + nodes.map((node) => JSON.stringify(node)).join(",\n");
    separator = ",\n";
  }
  yield "\n]}\n";
}

import { wholeText } from "../graphs/graph-importer.js";
import type { Importer } from "../importer.js";
import { LinkedDataReader } from "../rdf/linked-data-reader.js";
import { quadsOf, resourcesOf } from "../rdf/resources.js";

/** Linked data in terms of the W3C organization ontology, schema.org and FOAF, and what `linkages export rdf` writes. */
export const rdf: Importer = {
  key: "rdf",
  title: "RDF",
  path: "files in Turtle, TriG, N-Triples or N-Quads",
  description: "Our own export with the sources of each fact; organizations of W3C ORG, schema.org and FOAF.",
  files: (path) => [path],
  start: (input) =>
    new LinkedDataReader(input, async (path, text) => ({
      resources: resourcesOf(quadsOf(path, await wholeText(text))),
    })),
};

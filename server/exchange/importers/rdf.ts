import { wholeText } from "../graphs/graph-importer.js";
import type { Importer } from "../importer.js";
import { LinkedDataReader } from "../rdf/linked-data-reader.js";
import { isRdfXml, quadsOfRdfXml } from "../rdf/rdf-xml-quads.js";
import { quadsOf, resourcesOf } from "../rdf/resources.js";

/** Linked data in terms of the W3C organization ontology, schema.org and FOAF, and what `linkages export rdf` writes. */
export const rdf: Importer = {
  key: "rdf",
  title: "RDF",
  path: "files in Turtle, TriG, N-Triples, N-Quads or RDF/XML",
  description: "Our own export with the sources of each fact; organizations of W3C ORG, schema.org and FOAF.",
  takesNoMapping: true,
  files: (path) => [path],
  start: (input) =>
    new LinkedDataReader(input, async (path, text) => {
      const whole = await wholeText(text);
      const quads = isRdfXml(whole) ? await quadsOfRdfXml(path, whole) : quadsOf(path, whole);
      return { resources: resourcesOf(quads) };
    }),
};

import type { ExportFormat } from "./format.js";
import { csv } from "./formats/csv.js";
import { cytoscape } from "./formats/cytoscape.js";
import { dot } from "./formats/dot.js";
import { gexf } from "./formats/gexf.js";
import { graphml } from "./formats/graphml.js";
import { iati } from "./formats/iati.js";
import { json } from "./formats/json.js";
import { jsonld } from "./formats/jsonld.js";
import { rdf } from "./formats/rdf.js";
import { xlsx } from "./formats/xlsx.js";
import { documentsCsv } from "./formats/documents.csv.js";
import { edgesCsv } from "./formats/edges.csv.js";
import { nodeLinkJson } from "./formats/node-link.json.js";
import { nodesCsv } from "./formats/nodes.csv.js";
import { placesCsv } from "./formats/places.csv.js";
import { sectorsCsv } from "./formats/sectors.csv.js";
import { topicsCsv } from "./formats/topics.csv.js";

/** Every format that facts go out in, in the order of menus and help. A new one is a file in formats/ and a line here. */
export const FORMATS = [
  json,
  csv,
  xlsx,
  gexf,
  graphml,
  dot,
  cytoscape,
  jsonld,
  rdf,
  iati,
  nodesCsv,
  edgesCsv,
  sectorsCsv,
  placesCsv,
  topicsCsv,
  documentsCsv,
  nodeLinkJson,
] as const satisfies readonly ExportFormat[];

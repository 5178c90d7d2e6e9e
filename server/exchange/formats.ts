import type { ExportFormat } from "./format.js";
import { csv } from "./formats/csv.js";
import { cytoscape } from "./formats/cytoscape.js";
import { gexf } from "./formats/gexf.js";
import { graphml } from "./formats/graphml.js";
import { iati } from "./formats/iati.js";
import { json } from "./formats/json.js";
import { jsonld } from "./formats/jsonld.js";

/** Every format that facts go out in, in the order of menus and help. A new one is a file in formats/ and a line here. */
export const FORMATS = [
  json,
  csv,
  gexf,
  graphml,
  cytoscape,
  jsonld,
  iati,
] as const satisfies readonly ExportFormat[];

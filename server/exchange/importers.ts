import type { Importer } from "./importer.js";
import { adjacency } from "./importers/adjacency.js";
import { cordis } from "./importers/cordis.js";
import { gexf } from "./importers/gexf.js";
import { graphml } from "./importers/graphml.js";
import { iati } from "./importers/iati.js";
import { gml } from "./importers/gml.js";
import { json } from "./importers/json.js";
import { kumu } from "./importers/kumu.js";
import { matrix } from "./importers/matrix.js";
import { pajek } from "./importers/pajek.js";
import { tables } from "./importers/tables.js";
import { xlsx } from "./importers/xlsx.js";

/** Every format that facts come in, in the order of the command's help. A new one is a file in importers/ and a line here. */
export const IMPORTERS = [
  tables,
  xlsx,
  json,
  cordis,
  iati,
  gexf,
  graphml,
  gml,
  pajek,
  kumu,
  matrix,
  adjacency,
] as const satisfies readonly Importer[];

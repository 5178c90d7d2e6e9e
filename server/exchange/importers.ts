import type { Importer } from "./importer.js";
import { cordis } from "./importers/cordis.js";
import { gexf } from "./importers/gexf.js";
import { graphml } from "./importers/graphml.js";
import { iati } from "./importers/iati.js";
import { json } from "./importers/json.js";
import { tables } from "./importers/tables.js";

/** Every format that facts come in, in the order of the command's help. A new one is a file in importers/ and a line here. */
export const IMPORTERS = [tables, json, cordis, iati, gexf, graphml] as const satisfies readonly Importer[];

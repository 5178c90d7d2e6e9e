import type { Importer } from "./importer.js";
import { adjacency } from "./importers/adjacency.js";
import { bods } from "./importers/bods.js";
import { cordis } from "./importers/cordis.js";
import { cx2 } from "./importers/cx2.js";
import { cytoscape } from "./importers/cytoscape.js";
import { dot } from "./importers/dot.js";
import { ftm } from "./importers/ftm.js";
import { gdf } from "./importers/gdf.js";
import { gephiLite } from "./importers/gephi-lite.js";
import { gexf } from "./importers/gexf.js";
import { gml } from "./importers/gml.js";
import { graphml } from "./importers/graphml.js";
import { iati } from "./importers/iati.js";
import { jgf } from "./importers/jgf.js";
import { json } from "./importers/json.js";
import { jsonld } from "./importers/jsonld.js";
import { kumu } from "./importers/kumu.js";
import { lgl } from "./importers/lgl.js";
import { matrix } from "./importers/matrix.js";
import { ncol } from "./importers/ncol.js";
import { nodeLinkJson } from "./importers/node-link.json.js";
import { openalex } from "./importers/openalex.js";
import { pajek } from "./importers/pajek.js";
import { popolo } from "./importers/popolo.js";
import { rdf } from "./importers/rdf.js";
import { ror } from "./importers/ror.js";
import { sif } from "./importers/sif.js";
import { tables } from "./importers/tables.js";
import { tgf } from "./importers/tgf.js";
import { ucinet } from "./importers/ucinet.js";
import { vna } from "./importers/vna.js";
import { vosviewer } from "./importers/vosviewer.js";
import { xlsx } from "./importers/xlsx.js";

/** Every format that facts come in, in the order of the command's help. A new one is a file in importers/ and a line here. */
export const IMPORTERS = [
  tables,
  xlsx,
  json,
  cordis,
  iati,
  gexf,
  gephiLite,
  graphml,
  gml,
  gdf,
  pajek,
  kumu,
  dot,
  cytoscape,
  cx2,
  sif,
  nodeLinkJson,
  jgf,
  tgf,
  ucinet,
  ncol,
  lgl,
  vna,
  vosviewer,
  jsonld,
  rdf,
  popolo,
  openalex,
  ror,
  ftm,
  bods,
  matrix,
  adjacency,
] as const satisfies readonly Importer[];

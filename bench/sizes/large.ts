import { generatedTables } from "../generated-tables.js";
import type { Size } from "../size.js";

/** The same with a million stakeholders and ten million linkages; see admin-import/ for how a Neo4j is filled with it. */
export const large: Size = {
  key: "large",
  title: "generated, CORDIS-like and large",
  source: (cache) => generatedTables(cache, { stakeholders: 1_000_000, linkages: 10_000_000, seed: 42 }),
};

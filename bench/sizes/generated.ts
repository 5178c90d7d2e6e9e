import { generatedTables } from "../generated-tables.js";
import type { Size } from "../size.js";

/** A network of CORDIS's shape with 100,000 stakeholders and a million linkages. */
export const generated: Size = {
  key: "generated",
  title: "generated, CORDIS-like",
  source: (cache) => generatedTables(cache, { stakeholders: 100_000, linkages: 1_000_000, seed: 42 }),
};

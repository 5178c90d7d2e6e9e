import { facetTable } from "../writing/facet-table.js";

/** The sectors as one plain table. */
export const sectorsCsv = facetTable("Sector", "sectors");

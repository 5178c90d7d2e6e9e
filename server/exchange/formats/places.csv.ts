import { facetTable } from "../writing/facet-table.js";

/** The places as one plain table. */
export const placesCsv = facetTable("Place", "places");

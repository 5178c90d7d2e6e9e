import { facetTable } from "../writing/facet-table.js";

/** The documents as one plain table. */
export const documentsCsv = facetTable("Document", "documents");

import { facetTable } from "../facet-table.js";

/** The documents as one plain table. */
export const documentsCsv = facetTable("Document", "documents", {
  publisher: "text",
  published: "date",
  written: "date",
  retrieved: "date",
  type: "text",
  url: "text",
  remarks: "json",
});

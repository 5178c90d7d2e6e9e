import { facetTable } from "../facet-table.js";

/** The topics as one plain table. */
export const topicsCsv = facetTable("Topic", "topics", {
  description: "text",
  otherNames: "list",
  codes: "json",
  sources: "json",
});

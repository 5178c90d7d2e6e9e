import { facetTable } from "../writing/facet-table.js";

/** The topics as one plain table. */
export const topicsCsv = facetTable("Topic", "topics");

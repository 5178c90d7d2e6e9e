import type { LinkageFilter } from "../../../schema/filters/filters.js";
import type { GraphPort } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { readCount, readRows, text, texts } from "./checked-rows.js";
import { linkageWhere } from "./compile-filter.js";
import { LINKAGE_TYPES } from "./patterns.js";

/** Which pairs have linkages that several documents tell? Each pair once, the lower id first. */
const toldPairs = (where: string): string =>
  `MATCH (a:Stakeholder)-[r:${LINKAGE_TYPES}]->(b:Stakeholder) WHERE a.id <> b.id AND ${where} UNWIND r.documents AS document WITH CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS one, CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS other, collect(DISTINCT document) AS documents, collect(DISTINCT r.id) AS linkages WHERE size(documents) >= $least`;

/** The first of them, those with the most documents first. */
const page = (where: string): string =>
  `${toldPairs(where)} RETURN one, other, documents, linkages ORDER BY size(documents) DESC, one, other LIMIT $first`;

/** How many are there? */
const count = (where: string): string => `${toldPairs(where)} RETURN count(one) AS total`;

/** Reads of pairs by the documents that tell of them; two statements. */
export const toldPairRepository = (port: GraphPort) => ({
  async page(filter: LinkageFilter | null | undefined, least: number, first: number) {
    const bindings = new Bindings();
    const where = linkageWhere(filter, { linkage: "r", from: "a", to: "b" }, bindings);
    const [rows, total] = await Promise.all([
      readRows(port, [text, text, texts, texts], page(where), bindings.parameters({ least, first })),
      readCount(port, count(where), bindings.parameters({ least })),
    ]);
    const pairs = rows.map(([one, other, documents, linkages]) => ({
      between: [one, other] as const,
      documents: [...documents].sort(),
      linkages: [...linkages].sort(),
    }));
    return { total, first: pairs };
  },
});

import type { Question } from "../question.js";

const MOST = 20;

interface PeerSector {
  readonly id: string;
  readonly name: string;
  readonly stakeholdersConnection: { readonly aggregate: { readonly count: { readonly nodes: number } } };
}

/** The sectors with how many stakeholders each has, those of sub-sectors included: what a menu of filters shows. */
export const facets: Question = {
  key: "facets",
  title: "sectors with their counts",
  // There is one menu: nobody asks for another.
  asks: () => [{}],
  query: () => `query Facets { sectors(first: ${MOST}) { nodes { id name stakeholderCount } } }`,
  // A sector without sub-sectors has a degree, which the database keeps; only the others are counted.
  hand: () => ({
    statement: `MATCH (f:Sector) WITH f ORDER BY f.nameKey, f.id LIMIT ${MOST}
      CALL (f) { MATCH (g:Sector) WHERE f.id IN g.lineage RETURN collect(g) AS inside }
      RETURN f.id, f.name, CASE size(inside) WHEN 1 THEN COUNT { (f)<-[:IN_SECTOR]-() }
        ELSE COUNT { UNWIND inside AS g MATCH (g)<-[:IN_SECTOR]-(n) RETURN DISTINCT n } END`,
    data: (rows) => ({
      sectors: {
        nodes: rows.map((row) => ({ id: row.get(0), name: row.get(1), stakeholderCount: row.get(2) })),
      },
    }),
  }),
  peer: ({ size }) =>
    size === "documents"
      ? undefined
      : {
          query: `{ sectors(limit: ${MOST}, sort: [{ nameKey: ASC }, { id: ASC }]) {
            id name stakeholdersConnection { aggregate { count { nodes } } } } }`,
          data: ({ sectors }: { sectors: readonly PeerSector[] }) => ({
            sectors: {
              nodes: sectors.map(({ id, name, stakeholdersConnection: { aggregate } }) => ({
                id,
                name,
                stakeholderCount: aggregate.count.nodes,
              })),
            },
          }),
        },
};

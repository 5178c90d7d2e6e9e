import type { Question } from "../question.js";

const [FROM, TO] = ["2016-01-01", "2016-12-31"];

/** How many projects of a sector ran in a year. */
export const count: Question = {
  key: "count",
  title: "filtered count",
  asks: ({ sector }) => [{ sector }],
  query: () => `query Count($sector: ID!) {
    projects(filter: { sector: { eq: $sector }, during: "2016" }) { totalCount }
  }`,
  hand: () => ({
    statement: `MATCH (f:Sector) WHERE $sector IN f.lineage MATCH (f)<-[:IN_SECTOR]-(n:Project)
      WHERE n.earliest <= '${TO}' AND n.latest >= '${FROM}' RETURN count(DISTINCT n)`,
    data: ([row]) => ({ projects: { totalCount: row?.get(0) } }),
  }),
  peer: () => ({
    query: `query ($sector: String!) {
      projectsConnection(where: { sectors: { some: { lineage: { includes: $sector } } }, earliest: { lte: "${TO}" }, latest: { gte: "${FROM}" } }) {
        aggregate { count { nodes } }
      }
    }`,
    data: ({ projectsConnection }: { projectsConnection: { aggregate: { count: { nodes: number } } } }) => ({
      projects: { totalCount: projectsConnection.aggregate.count.nodes },
    }),
  }),
};

import { drawPeriods, firstAndLastDay } from "../periods.js";
import type { Question } from "../question.js";

const YEAR = "2016";
const MOST = 40_000;

/** How many projects of a sector ran in a year. */
export const count: Question = {
  key: "count",
  title: "filtered count",
  asks: ({ sector }) => [{ sector, during: YEAR }],
  // Another sector and other months.
  asksOnce: ({ pools: { sectors } }) => {
    const periods = drawPeriods();
    return Array.from({ length: Math.min(MOST, periods.length * sectors.length) }, (_, index) => ({
      sector: sectors[index % sectors.length],
      // Each time round the sectors meets the next period, and no two sectors the same one.
      during: periods[Math.floor(index / sectors.length + (index % sectors.length) * 97) % periods.length],
    }));
  },
  query: () => `query Count($sector: ID!, $during: EDTF!) {
    projects(filter: { sector: { eq: $sector }, during: $during }) { totalCount }
  }`,
  hand: () => ({
    statement: `MATCH (f:Sector) WHERE $sector IN f.lineage MATCH (f)<-[:IN_SECTOR]-(n:Project)
      WHERE n.earliest <= $to AND n.latest >= $from RETURN count(DISTINCT n)`,
    parameters: ({ sector, during }) => ({ sector, ...firstAndLastDay(during) }),
    data: ([row]) => ({ projects: { totalCount: row?.get(0) } }),
  }),
  peer: () => ({
    query: `query ($sector: String!, $from: String!, $to: String!) {
      projectsConnection(where: { sectors: { some: { lineage: { includes: $sector } } }, earliest: { lte: $to }, latest: { gte: $from } }) {
        aggregate { count { nodes } }
      }
    }`,
    variables: ({ sector, during }) => ({ sector, ...firstAndLastDay(during) }),
    data: ({ projectsConnection }: { projectsConnection: { aggregate: { count: { nodes: number } } } }) => ({
      projects: { totalCount: projectsConnection.aggregate.count.nodes },
    }),
  }),
};

import { LINKAGE_TYPES } from "../../server/store/repositories/patterns.js";
import type { Facts } from "../facts.js";
import { unordered } from "../compare.js";
import type { ByHand, ByPeer, Question, Variables } from "../question.js";

/**
 * At CORDIS size only projects have sectors, so that the question goes from universities to the projects they took part
 * in; in the documents' network from clusters to whoever stands at either end of their linkages.
 */
const fromClusters = ({ size }: Facts): boolean => size === "documents";

const QUERY = `query Nested {
  universities(first: 50) { nodes { id name linkages(first: 10, filter: { kind: { eq: COLLABORATION } }) {
    nodes { id role to { id name sectors { id name } } } } } }
}`;

const CLUSTER_QUERY = `query Nested {
  clusters(first: 50) { nodes { id name linkages(first: 10) {
    nodes { id role from { id name sectors { id name } } to { id name sectors { id name } } } } } }
}`;

const end = (variable: string): string =>
  `[${variable}.id, ${variable}.name, [(${variable})-[:IN_SECTOR]->(s) | [s.id, s.name]]]`;

const statement = (label: string, step: string, ends: string): string =>
  `MATCH (n:${label}) WHERE n.nameKey >= '' WITH n ORDER BY n.nameKey, n.id LIMIT 50
   CALL (n) { MATCH (n)${step}(m:Stakeholder) WITH r ORDER BY r.id LIMIT 10
     WITH r, startNode(r) AS a, endNode(r) AS b RETURN collect([r.id, r.role, ${ends}]) AS linkages }
   RETURN n.id, n.name, linkages`;

type End = readonly [id: string, name: string, sectors: readonly (readonly [string, string])[]];
type Line = readonly [id: string, role: string | null, first: End, second?: End];

const toEnd = ([id, name, sectors]: End): object => ({
  id,
  name,
  sectors: sectors.map(([sector, title]) => ({ id: sector, name: title })),
});

const byHand = (list: string, text: string): ByHand => ({
  statement: text,
  data: (rows) => ({
    [list]: {
      nodes: rows.map((row) => ({
        id: row.get(0),
        name: row.get(1),
        linkages: {
          nodes: (row.get(2) as readonly Line[]).map(([id, role, first, second]) =>
            second ? { id, role, from: toEnd(first), to: toEnd(second) } : { id, role, to: toEnd(first) },
          ),
        },
      })),
    },
  }),
});

interface PeerUniversity {
  readonly id: string;
  readonly name: string;
  readonly collaborationsConnection: {
    readonly edges: readonly { properties: { id: string; role: string }; node: unknown }[];
  };
}

const peer = (where: string): ByPeer => ({
  query: `{ universities(limit: 50${where}, sort: [{ nameKey: ASC }, { id: ASC }]) {
    id name collaborationsConnection(first: 10, sort: [{ edge: { LinkageProperties: { id: ASC } } }]) {
      edges { properties { ... on LinkageProperties { id role } } node { id name sectors { id name } } } } } }`,
  data: ({ universities }: { universities: readonly PeerUniversity[] }) => ({
    universities: {
      nodes: universities.map(({ id, name, collaborationsConnection: { edges } }) => ({
        id,
        name,
        linkages: { nodes: edges.map(({ properties, node }) => ({ ...properties, to: node })) },
      })),
    },
  }),
});

/** Three levels: what graph APIs are for. */
export const nested: Question = {
  key: "nested",
  title: "50 stakeholders × 10 linkages × counterpart × sectors",
  asks: (): readonly Variables[] => [{}],
  query: (facts) => (fromClusters(facts) ? CLUSTER_QUERY : QUERY),
  hand: (facts) =>
    fromClusters(facts)
      ? byHand("clusters", statement("Cluster", `-[r:${LINKAGE_TYPES}]-`, `${end("a")}, ${end("b")}`))
      : byHand("universities", statement("University", "-[r:COLLABORATION]->", end("b"))),
  peer: (facts) => (fromClusters(facts) ? undefined : peer("")),
  peerBest: (facts) => (fromClusters(facts) ? undefined : peer(', where: { nameKey: { startsWith: "" } }')),
  // The order of a stakeholder's sectors is ours alone.
  comparable: (data) => unordered(data, "sectors"),
};

import { LINKAGE_TYPES } from "../../server/store/repositories/patterns.js";
import type { Facts } from "../facts.js";
import { unordered } from "../compare.js";
import { pageStarts } from "../page-starts.js";
import type { ByHand, ByPeer, Question, Variables } from "../question.js";

/**
 * At CORDIS size only projects have sectors, so that the question goes from universities to the projects they took part
 * in; in the documents' network from clusters to whoever stands at either end of their linkages.
 */
const fromClusters = ({ size }: Facts): boolean => size === "documents";

const QUERY = `query Nested($after: String) {
  universities(first: 50, after: $after) { nodes { id name linkages(first: 10, filter: { kind: { eq: COLLABORATION } }) {
    nodes { id role to { id name sectors { id name } } } } } }
}`;

const CLUSTER_QUERY = `query Nested($after: String) {
  clusters(first: 50, after: $after) { nodes { id name linkages(first: 10) {
    nodes { id role from { id name sectors { id name } } to { id name sectors { id name } } } } } }
}`;

const end = (variable: string): string =>
  `[${variable}.id, ${variable}.name, [(${variable})-[:IN_SECTOR]->(s) | [s.id, s.name]]]`;

const statement = (label: string, step: string, ends: string, where: string): string =>
  `MATCH (n:${label}) WHERE ${where} WITH n ORDER BY n.nameKey, n.id LIMIT 50
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

const AT_FIRST = "n.nameKey >= ''";
const LATER = "n.nameKey >= $key AND (n.nameKey > $key OR n.id > $id)";

type Starts = ReturnType<typeof pageStarts>;

const byHand = (start: Starts, list: string, text: (where: string) => string): ByHand => ({
  statement: ({ after }) => text(after === undefined ? AT_FIRST : LATER),
  parameters: ({ after }) => ({ key: start(after)?.nameKey ?? "", id: start(after)?.id ?? "" }),
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

const peer = (start: Starts, where: string): ByPeer => ({
  query: `query ($offset: Int!) { universities(limit: 50, offset: $offset${where}, sort: [{ nameKey: ASC }, { id: ASC }]) {
    id name collaborationsConnection(first: 10, sort: [{ edge: { LinkageProperties: { id: ASC } } }]) {
      edges { properties { ... on LinkageProperties { id role } } node { id name sectors { id name } } } } } }`,
  variables: ({ after }) => ({ offset: start(after)?.offset ?? 0 }),
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
  // The fifty after anybody in the list: neighbours in the order of names are shared, what is asked for is not.
  asksOnce: ({ pools }) => pools.lists.map(({ cursor }) => ({ after: cursor })),
  query: (facts) => (fromClusters(facts) ? CLUSTER_QUERY : QUERY),
  hand: (facts) =>
    fromClusters(facts)
      ? byHand(pageStarts(facts.pools.lists), "clusters", (where) =>
          statement("Cluster", `-[r:${LINKAGE_TYPES}]-`, `${end("a")}, ${end("b")}`, where),
        )
      : byHand(pageStarts(facts.pools.lists), "universities", (where) =>
          statement("University", "-[r:COLLABORATION]->", end("b"), where),
        ),
  peer: (facts) => (fromClusters(facts) ? undefined : peer(pageStarts(facts.pools.lists), "")),
  peerBest: (facts) =>
    fromClusters(facts)
      ? undefined
      : peer(pageStarts(facts.pools.lists), ', where: { nameKey: { startsWith: "" } }'),
  // The order of a stakeholder's sectors is ours alone.
  comparable: (data) => unordered(data, "sectors"),
};

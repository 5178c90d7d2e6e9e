import { LINKAGE_TYPES } from "../../server/store/repositories/patterns.js";
import type { Facts } from "../facts.js";
import { unordered } from "../compare.js";
import type { ByHand, HandRow, Question } from "../question.js";
import { peerNetwork } from "../peer-network.js";

/** As the explorer asks by default, but for the hub, whose first ring has more at CORDIS size; no linkage between them is cut. */
const MOST_NODES = 1_000;
const MOST_LINKAGES = 50_000;

const query = (depth: number): string => `query Network($id: ID!) {
  network(around: [$id], depth: ${depth}, maxNodes: ${MOST_NODES}, maxLinkages: ${MOST_LINKAGES}) {
    nodes { id kind name } linkages { id kind from { id } to { id } } omittedNodes
  }
}`;

const inOrder = (list: string): string =>
  `WITH DISTINCT m ORDER BY m.degree DESC, m.id RETURN collect(m) AS ${list}`;

/**
 * The first ring, the second where the first fits, and the linkages between all of them. No row of a ring carries a
 * list: sorting rows that do takes more memory than the database gives a transaction.
 */
const statement = (depth: number): string =>
  [
    "MATCH (a:Stakeholder {id: $id})",
    `CALL (a) { MATCH (a)-[:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE m <> a ${inOrder("first")} }`,
    `WITH a, [a] + first[0..${MOST_NODES - 1}] AS nodes, size(first) AS reached`,
    ...(depth === 1
      ? []
      : [
          `CALL (a, reached) { WITH a WHERE reached < ${MOST_NODES}
           MATCH (a)-[:${LINKAGE_TYPES}]-(:Stakeholder)-[:${LINKAGE_TYPES}]-(m:Stakeholder) WITH DISTINCT a, m
           WHERE m <> a AND NOT EXISTS { (a)-[:${LINKAGE_TYPES}]-(m) } ${inOrder("second")} }`,
          `WITH nodes + second[0..(${MOST_NODES} - size(nodes))] AS nodes, reached + size(second) AS reached`,
        ]),
    "WITH nodes, reached, [n IN nodes | n.id] AS ids",
    `CALL (nodes, ids) { UNWIND nodes AS n MATCH (n)-[r:${LINKAGE_TYPES}]->(m:Stakeholder) WHERE m.id IN ids
     RETURN collect([r.id, type(r), n.id, m.id]) AS linkages }`,
    "RETURN [n IN nodes | [n.id, n.kind, n.name]], linkages, reached + 1 - size(nodes)",
  ].join("\n");

type Line = readonly [id: string, kind: string, from: string, to: string];

const data = ([row]: readonly HandRow[]): unknown => ({
  network: {
    nodes: (row?.get(0) as readonly string[][]).map(([id, kind, name]) => ({ id, kind, name })),
    linkages: (row?.get(1) as Line[])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, MOST_LINKAGES)
      .map(([id, kind, from, to]) => ({ id, kind, from: { id: from }, to: { id: to } })),
    omittedNodes: row?.get(2),
  },
});

const network = (
  who: "hub" | "median",
  depth: 1 | 2,
  around: (facts: Facts) => readonly string[],
  others: (facts: Facts) => readonly string[],
): Question => ({
  key: `network-${who}-${depth}`,
  title: `network around a ${who}, depth ${depth}`,
  asks: (facts) => around(facts).map((id) => ({ id })),
  // Around others with about as many linkages; around another of the best connected.
  asksOnce: (facts) => others(facts).map((id) => ({ id })),
  query: () => query(depth),
  hand: (): ByHand => ({ statement: statement(depth), data }),
  // It has no word for "the best connected first, and no more than so many".
  peer: ({ size, hubNeighbours }) =>
    size === "documents" || (who === "hub" && (depth === 2 || hubNeighbours >= MOST_NODES))
      ? undefined
      : peerNetwork(depth),
  // A network is a set; which of a ring are kept is checked all the same.
  comparable: (answer) => unordered(answer, "nodes", "linkages"),
});

const theHub = ({ hub }: Facts): readonly string[] => [hub];
const hubs = ({ pools }: Facts): readonly string[] => pools.hubs;
const fifty = ({ medians }: Facts): readonly string[] => medians;
const medians = ({ pools }: Facts): readonly string[] => pools.medians;

export const hub1 = network("hub", 1, theHub, hubs);
export const hub2 = network("hub", 2, theHub, hubs);
export const median1 = network("median", 1, fifty, medians);
export const median2 = network("median", 2, fifty, medians);

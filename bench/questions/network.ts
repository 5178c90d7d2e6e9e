import { LINKAGE_TYPES } from "../../server/repositories/patterns.js";
import type { Facts } from "../facts.js";
import { unordered } from "../compare.js";
import type { ByHand, HandRow, Question } from "../question.js";
import { peerNetwork } from "../peer-network.js";

/** As the explorer asks by default, but for the hub, whose first ring has more at CORDIS size. */
const MOST_NODES = 1_000;
const MOST_LINKAGES = 5_000;

const query = (depth: number): string => `query Network($id: ID!) {
  network(around: [$id], depth: ${depth}, maxNodes: ${MOST_NODES}) {
    nodes { id kind name } linkages { id kind from { id } to { id } } omittedNodes
  }
}`;

/** A ring around `seen`: the best connected first, as many as still fit. */
const ring = (from: string, seen: string): string =>
  `CALL (${from}, ${seen}) { UNWIND ${from} AS n MATCH (n)-[:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE NOT m.id IN ${seen}
   WITH DISTINCT m ORDER BY m.degree DESC, m.id RETURN collect(m) AS found }`;

const keep = (room: string, more: string): string =>
  `WITH *, found[0..(${room})] AS kept, size(found) AS total WITH ${more}`;

/** The first ring, the second where the first fits, and the linkages between all of them. */
const statement = (depth: number): string =>
  [
    "MATCH (a:Stakeholder {id: $id}) WITH [a] AS around, [a.id] AS ids",
    ring("around", "ids"),
    keep(`${MOST_NODES} - 1`, "around + kept AS nodes, kept AS outer, total - size(kept) AS omitted"),
    ...(depth === 1
      ? []
      : [
          "WITH nodes, CASE WHEN omitted = 0 THEN outer ELSE [] END AS outer, omitted, [n IN nodes | n.id] AS ids",
          ring("outer", "ids"),
          keep(
            `${MOST_NODES} - size(nodes)`,
            "nodes + kept AS nodes, omitted + total - size(kept) AS omitted",
          ),
        ]),
    "WITH nodes, omitted, [n IN nodes | n.id] AS ids",
    `CALL (nodes, ids) { UNWIND nodes AS n MATCH (n)-[r:${LINKAGE_TYPES}]->(m:Stakeholder) WHERE m.id IN ids
     WITH n, r, m ORDER BY r.id LIMIT ${MOST_LINKAGES} RETURN collect([r.id, type(r), n.id, m.id]) AS linkages }`,
    "RETURN [n IN nodes | [n.id, n.kind, n.name]], linkages, omitted",
  ].join("\n");

type Line = readonly [id: string, kind: string, from: string, to: string];

const data = ([row]: readonly HandRow[]): unknown => ({
  network: {
    nodes: (row?.get(0) as readonly string[][]).map(([id, kind, name]) => ({ id, kind, name })),
    linkages: (row?.get(1) as readonly Line[]).map(([id, kind, from, to]) => ({
      id,
      kind,
      from: { id: from },
      to: { id: to },
    })),
    omittedNodes: row?.get(2),
  },
});

const network = (
  who: "hub" | "median",
  depth: 1 | 2,
  around: (facts: Facts) => readonly string[],
): Question => ({
  key: `network-${who}-${depth}`,
  title: `network around a ${who}, depth ${depth}`,
  asks: (facts) => around(facts).map((id) => ({ id })),
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

export const hub1 = network("hub", 1, ({ hub }) => [hub]);
export const hub2 = network("hub", 2, ({ hub }) => [hub]);
export const median1 = network("median", 1, ({ medians }) => medians);
export const median2 = network("median", 2, ({ medians }) => medians);

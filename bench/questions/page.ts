import { PAGE_SIZE, type Facts } from "../facts.js";
import type { ByHand, ByPeer, HandRow, Question } from "../question.js";

const QUERY = `query Page($after: String) {
  agencies(first: ${PAGE_SIZE}, after: $after) { nodes { id name degree } }
}`;

const statement = (where: string): string =>
  `MATCH (n:Agency) WHERE ${where} WITH n ORDER BY n.nameKey, n.id LIMIT ${PAGE_SIZE} RETURN n.id, n.name, n.degree`;

const data = (rows: readonly HandRow[]): unknown => ({
  agencies: { nodes: rows.map((row) => ({ id: row.get(0), name: row.get(1), degree: row.get(2) })) },
});

/** The peer pages by offset only. `where` is empty, or a condition that always holds and gives it an index's order. */
const peerPage = (offset: number, where = ""): ByPeer => ({
  query: `{ agencies(limit: ${PAGE_SIZE}, offset: ${offset}${where}, sort: [{ nameKey: ASC }, { id: ASC }]) { id name degree } }`,
  variables: () => ({}),
  data: ({ agencies }: { agencies: unknown[] }) => ({ agencies: { nodes: agencies } }),
});

const ANY_NAME = ', where: { nameKey: { startsWith: "" } }';

/** The first page in the order of names. */
export const page: Question = {
  key: "page",
  title: "50 agencies by name, first page",
  asks: () => [{}],
  query: () => QUERY,
  hand: (): ByHand => ({ statement: statement("n.nameKey >= ''"), data }),
  peer: () => peerPage(0),
  peerBest: () => peerPage(0, ANY_NAME),
};

/** The same far into the list: ours by cursor, the hand-written statement by the same key. */
export const page200: Question = {
  key: "page-200",
  title: "50 agencies by name, page 200",
  asks: ({ deep }) => (deep ? [{ after: deep.cursor }] : []),
  query: () => QUERY,
  hand: ({ deep }: Facts): ByHand => ({
    statement: statement("n.nameKey >= $key AND (n.nameKey > $key OR n.id > $id)"),
    parameters: () => ({ key: deep?.nameKey, id: deep?.id }),
    data,
  }),
  peer: ({ deep }) => peerPage(deep?.offset ?? 0),
  peerBest: ({ deep }) => peerPage(deep?.offset ?? 0, ANY_NAME),
};

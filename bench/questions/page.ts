import { PAGE_SIZE, type Facts } from "../facts.js";
import { type PageStart, pageStarts } from "../page-starts.js";
import type { ByHand, ByPeer, HandRow, Question } from "../question.js";

const QUERY = `query Page($after: String) {
  agencies(first: ${PAGE_SIZE}, after: $after) { nodes { id name degree } }
}`;

const statement = (where: string): string =>
  `MATCH (n:Agency) WHERE ${where} WITH n ORDER BY n.nameKey, n.id LIMIT ${PAGE_SIZE} RETURN n.id, n.name, n.degree`;

const data = (rows: readonly HandRow[]): unknown => ({
  agencies: { nodes: rows.map((row) => ({ id: row.get(0), name: row.get(1), degree: row.get(2) })) },
});

/** The first page, or by the same key as our cursor. */
const byHand = (facts: Facts): ByHand => {
  const start = pageStarts([...facts.pools.agencies, facts.deep]);
  return {
    statement: ({ after }) =>
      statement(
        after === undefined ? "n.nameKey >= ''" : "n.nameKey >= $key AND (n.nameKey > $key OR n.id > $id)",
      ),
    parameters: ({ after }) => ({ key: start(after)?.nameKey ?? "", id: start(after)?.id ?? "" }),
    data,
  };
};

const offsetOf =
  (start: (after: unknown) => PageStart | undefined) =>
  ({ after }: { readonly after?: unknown }) => ({ offset: start(after)?.offset ?? 0 });

/** The peer pages by offset only. `where` is empty, or a condition that always holds and gives it an index's order. */
const byPeer = (facts: Facts, where = ""): ByPeer => ({
  query: `query ($offset: Int!) { agencies(limit: ${PAGE_SIZE}, offset: $offset${where}, sort: [{ nameKey: ASC }, { id: ASC }]) { id name degree } }`,
  variables: offsetOf(pageStarts([...facts.pools.agencies, facts.deep])),
  data: ({ agencies }: { agencies: unknown[] }) => ({ agencies: { nodes: agencies } }),
});

const asksAt = (starts: readonly PageStart[]): { after: string }[] =>
  starts.map(({ cursor }) => ({ after: cursor }));

const ANY_NAME = ', where: { nameKey: { startsWith: "" } }';

/** The first page in the order of names. */
export const page: Question = {
  key: "page",
  title: "50 agencies by name, first page",
  asks: () => [{}],
  // The page after anybody.
  asksOnce: ({ pools }) => asksAt(pools.agencies),
  query: () => QUERY,
  hand: byHand,
  peer: (facts) => byPeer(facts),
  peerBest: (facts) => byPeer(facts, ANY_NAME),
};

/** The same far into the list: ours by cursor, the hand-written statement by the same key. */
export const page200: Question = {
  key: "page-200",
  title: "50 agencies by name, page 200",
  asks: ({ deep }) => (deep ? [{ after: deep.cursor }] : []),
  // The page after anybody who stands there or later.
  asksOnce: ({ deep, pools }) =>
    deep ? asksAt(pools.agencies.filter(({ offset }) => offset >= deep.offset)) : [],
  query: () => QUERY,
  hand: byHand,
  peer: (facts) => byPeer(facts),
  peerBest: (facts) => byPeer(facts, ANY_NAME),
};

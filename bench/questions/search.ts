import { fold, words } from "../../schema/fold.js";
import { textIndexOf } from "../../server/store/graph/engines/neo4j/neo4j-schema.js";
import { toTextParameters } from "../../server/store/graph/engines/neo4j/neo4j-text.js";
import { GRAPH_SCHEMA } from "../../server/store/writers/write-repository.js";
import type { Facts } from "../facts.js";
import { unordered } from "../compare.js";
import type { ByHand, ByPeer, Question, Variables } from "../question.js";

const HITS = 20;

interface Found {
  readonly search: readonly { readonly stakeholder: { readonly id: string; readonly name: string } }[];
}

const lucene = (variables: Variables): unknown =>
  toTextParameters("", [...new Set(words(String(variables["text"])))], HITS)["query"];

/** The index's own order: who stops here need not rank. */
const byHand = ({ searched }: Facts): ByHand => ({
  statement: `CALL db.index.fulltext.queryNodes('${textIndexOf(GRAPH_SCHEMA.text)}', $query) YIELD node, score
    WHERE node:${searched === null ? "Stakeholder" : "University"} RETURN node.id, node.name LIMIT ${HITS}`,
  parameters: (variables) => ({ query: lucene(variables) }),
  data: (rows) => ({ search: rows.map((row) => ({ stakeholder: { id: row.get(0), name: row.get(1) } })) }),
});

const byPeer = ({ searched }: Facts): ByPeer | undefined =>
  searched === null
    ? undefined
    : {
        query: `query ($phrase: String!) { universitiesByText(phrase: $phrase, first: ${HITS}) { edges { node { id name } } } }`,
        variables: (variables) => ({ phrase: lucene(variables) }),
        data: ({ universitiesByText }: { universitiesByText: { edges: readonly { node: unknown }[] } }) => ({
          search: universitiesByText.edges.map(({ node }) => ({ stakeholder: node })),
        }),
      };

const query = ({ searched }: Facts): string => `query Search($text: String!) {
  search(text: $text, first: ${HITS}${searched === null ? "" : `, kinds: [${searched}]`}) { stakeholder { id name } }
}`;

const asks = (texts: readonly string[]): readonly Variables[] => texts.map((text) => ({ text }));

/** Words that few have: everybody finds the same, in an order of his own. */
export const search: Question = {
  key: "search",
  title: "text search, up to 20 hits",
  asks: ({ texts }) => asks(texts),
  // The beginnings of two words of another name.
  asksOnce: ({ pools }) => asks(pools.texts),
  query,
  hand: byHand,
  peer: byPeer,
  comparable: (data) => unordered(data, "search"),
};

/** A word that hundreds have. Which twenty are best is a matter of ranking; all must have the word. */
export const searchBroad: Question = {
  key: "search-broad",
  title: "text search, hundreds of hits",
  asks: ({ broad }) => asks(broad),
  // Every beginning of a word that many names share; they are few, and come again.
  asksOnce: ({ pools }) => asks(pools.broad),
  query,
  hand: byHand,
  peer: byPeer,
  comparable: (data, { text }) =>
    (data as Found).search.map(({ stakeholder }) =>
      words(stakeholder.name).some((word) => word.startsWith(fold(String(text)))),
    ),
};

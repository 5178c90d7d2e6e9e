import { words } from "../../schema/fold.js";
import type { Facts } from "../facts.js";
import { TEXT_INDEX } from "../peer-indexes.js";
import type { ByHand, ByPeer, Question, Variables } from "../question.js";

const HITS = 20;

interface Found {
  readonly search: readonly { readonly stakeholder: { readonly id: string; readonly name: string } }[];
}

/** Each word is required, as a beginning. They are letters only: see `drawTexts`. */
const lucene = (variables: Variables): string =>
  [...new Set(words(String(variables["text"])))].map((word) => `+${word}*`).join(" ");

/** The index's own order: who stops here need not rank. */
const byHand = ({ searched }: Facts): ByHand => ({
  statement: `CALL db.index.fulltext.queryNodes('${TEXT_INDEX}', $query) YIELD node, score
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

type Hit = Found["search"][number];

const idOf = ({ stakeholder }: Hit): string => stakeholder.id;

/** Whether each word begins one of the name. */
const hasAll =
  (text: unknown) =>
  ({ stakeholder }: Hit): boolean => {
    const own = words(stakeholder.name);
    return words(String(text)).every((word) => own.some((one) => one.startsWith(word)));
  };

/** Words that few have: everybody finds the same names, in an order of his own; the service finds more than names. */
export const search: Question = {
  key: "search",
  title: "text search, up to 20 hits",
  asks: ({ texts }) => asks(texts),
  // The beginnings of two words of another name.
  asksOnce: ({ pools }) => asks(pools.texts),
  query,
  hand: byHand,
  peer: byPeer,
  comparable: (data, { text }) => (data as Found).search.filter(hasAll(text)).map(idOf).sort(),
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
  comparable: (data, { text }) => (data as Found).search.map(hasAll(text)),
};

import type { Parameters } from "../../port.js";

/** Which nodes match the Lucene query? Sorted here, because the index cuts equal scores anywhere. */
export const FIND_TEXT = `
  CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score
  RETURN node.id AS id, score ORDER BY score DESC, id LIMIT $limit`;

/** Every character that is neither a letter nor a digit is escaped; a word at the end of which * stands is never AND or OR. */
const escaped = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, (character) => `\\${character}`);

/** The parameters of FIND_TEXT: each word is required, as a beginning; the whole word weighs more. */
export const toTextParameters = (index: string, words: readonly string[], limit: number): Parameters => ({
  index,
  query: words.map((word) => `+(${escaped(word)}* "${escaped(word)}")`).join(" "),
  limit,
});

import type { Parameters } from "../../port.js";

/** The longest beginning of a word that is a term of its own. */
const GRAM_LENGTH = 16;

/** Equal scores are sorted by id among this many. */
const ENOUGH = 1_000;
const EVERY = 1_000_000_000;

const letters = (word: string): string[] => Array.from(word);

/**
 * Every beginning of each word up to 16 letters, and the word itself, each once, each after a blank: the index knows
 * whole terms only, so each prefix becomes one.
 */
export function toGrams(words: readonly string[]): string {
  const grams = new Set<string>();
  for (const word of words) {
    const all = letters(word);
    for (let length = 1; length <= Math.min(GRAM_LENGTH, all.length); length += 1) {
      grams.add(all.slice(0, length).join(""));
    }
    grams.add(word);
  }
  return Array.from(grams, (gram) => ` ${gram}`).join("");
}

/** Which nodes have, for each word, one that starts with it? The index finds those of one word, CONTAINS keeps those of all. */
export const FIND_TEXT = `
  CALL grafeo.search.text($label, $property, $term, $candidates) YIELD node_id, score
  MATCH (n) WHERE id(n) = node_id AND all(w IN $words WHERE n[$property] CONTAINS w)
  RETURN n.id AS id, score ORDER BY score DESC, id LIMIT $limit`;

/**
 * The parameters of FIND_TEXT. The index is asked for the longest word, which tends to be the rarest: seven times as quick
 * over 20,000 nodes as to ask for any of them.
 */
export function toTextParameters(
  text: { readonly label: string; readonly property: string },
  words: readonly string[],
  limit: number,
): Parameters {
  const longest = words.reduce((best, word) => (letters(word).length > letters(best).length ? word : best));
  const term = letters(longest).slice(0, GRAM_LENGTH).join("");
  // Of many nodes with one and the same word any will do; where more is to be checked, each may be the only one.
  const candidates = words.length === 1 && term === longest ? Math.max(limit, ENOUGH) : EVERY;
  return { ...text, term, candidates, words: words.map((word) => ` ${word}`), limit };
}

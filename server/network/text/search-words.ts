import { words } from "../../../schema/fold.js";

/** What a word has behind it that names whose something is. */
const POSSESSIVE = /(?<=[\p{L}\p{N}])['’ʼ]s(?![\p{L}\p{N}])/giu;

/** How a question begins; WHO in capitals is a name. */
const ASKING =
  /^\s*[Ww](?:ho|hat|here|hen|hy|hich)\s+(?:(?:is|are|was|were|do|does|did|has|have|can|may)\s+)?(?=\S)/u;

const isLetter = (word: string): boolean => /^\p{L}$/u.test(word);

/**
 * The words of a text as search sees them: folded, without the s of a possessive, and letters that follow each other as one
 * word: "R&D" is rd, "U.S.A." is usa.
 */
export function searchWords(text: string): string[] {
  const all: string[] = [];
  let isRun = false;
  for (const word of words(text.replaceAll(POSSESSIVE, ""))) {
    if (isRun && isLetter(word)) all.push(`${all.pop() ?? ""}${word}`);
    else all.push(word);
    isRun = isLetter(word);
  }
  return all;
}

/** The same of a query: how a question begins carries nothing. */
export const queryWords = (text: string): string[] => searchWords(text.replace(ASKING, ""));

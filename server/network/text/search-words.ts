import { words } from "../../../schema/fold.js";

/** What a word has behind it that names whose something is. */
const POSSESSIVE = /(?<=[\p{L}\p{N}])['’ʼ]s(?![\p{L}\p{N}])/giu;

/** How a question begins; WHO in capitals is a name. */
const ASKING =
  /^\s*[Ww](?:ho|hat|here|hen|hy|hich)\s+(?:(?:is|are|was|were|do|does|did|has|have|can|may)\s+)?(?=\S)/u;

/** Letters of Urdu and of Arabic that keyboards give for each other. */
const ONE_LETTER: Readonly<Record<string, string>> = {
  ...{ ي: "ی", ى: "ی", ك: "ک", ڪ: "ک" },
  ...{ ه: "ہ", ھ: "ہ", ة: "ہ", ۃ: "ہ" },
};

const OTHERWISE = new RegExp(`[${Object.keys(ONE_LETTER).join("")}\u0626]`, "gu");

const oneSpelling = (text: string): string =>
  text.search(OTHERWISE) === -1
    ? text
    : text.normalize("NFKD").replace(OTHERWISE, (letter) => ONE_LETTER[letter] ?? letter);

const isLetter = (word: string): boolean => /^\p{L}$/u.test(word);

/**
 * The words of a text as search sees them: folded, without the s of a possessive, and letters that follow each other as one
 * word: "R&D" is rd, "U.S.A." is usa. Urdu is found from an Arabic keyboard, too.
 */
export function searchWords(text: string): string[] {
  const all: string[] = [];
  let isRun = false;
  for (const word of words(oneSpelling(text.replaceAll(POSSESSIVE, "")))) {
    if (isRun && isLetter(word)) all.push(`${all.pop() ?? ""}${word}`);
    else all.push(word);
    isRun = isLetter(word);
  }
  return all;
}

/** The same of a query: how a question begins carries nothing. */
export const queryWords = (text: string): string[] => searchWords(text.replace(ASKING, ""));

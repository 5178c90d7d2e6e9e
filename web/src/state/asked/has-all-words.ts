import { words } from "../../../../schema/fold.js";
import { isOneOf, namedIn, typedWords } from "../search-wish.js";

/** Whether what is shown of something has all words that a text names, in whatever inflection: else it is found by more than is seen. */
export function hasAllWords(shown: string, text: string): boolean {
  const own = words(shown);
  const beginning = (word: string): string => (word.length > 6 ? word.slice(0, -3) : word.replace(/s$/u, ""));
  return typedWords(namedIn(text.replace(/['’ʼ]s(?![\p{L}\p{N}])/giu, "")))
    .filter((word) => !isOneOf("search.joiningWords", word))
    .flatMap(words)
    .every((word) => own.some((one) => one.startsWith(beginning(word))));
}

import { words } from "../../../schema/fold.js";
import { stemOf } from "../../network/text/inflections.js";
import { isLittle } from "../../network/text/little-words.js";
import type { StoredFacet } from "../../store/repositories/stored.js";

/** The words that say what a text is about, each once in whatever inflection. */
export const needWords = (text: string): string[] => [
  ...new Map(
    words(text)
      .filter((word) => !isLittle(word))
      .map((word) => [stemOf(word), word]),
  ).values(),
];

/** Whether a text has all of some words, in any inflection. */
export function speaksOf(text: string, said: readonly string[]): boolean {
  const own = new Set(words(text).map(stemOf));
  return said.every((word) => own.has(stemOf(word)));
}

/** The words of each name of a topic. */
export const topicWords = ({ name, otherNames }: Pick<StoredFacet, "name" | "otherNames">): string[][] =>
  [name, ...otherNames].map(needWords).filter((some) => some.length > 0);

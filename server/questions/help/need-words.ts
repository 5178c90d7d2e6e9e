import { words } from "../../../schema/fold.js";
import { stemOf } from "../../network/text/inflections.js";
import { isLittle } from "../../network/text/little-words.js";
import type { StoredFacet } from "../../store/repositories/stored.js";

/** The stems of the words that say what a text is about, each once. */
export const needWords = (text: string): string[] => [
  ...new Set(
    words(text)
      .filter((word) => !isLittle(word))
      .map(stemOf),
  ),
];

/** Whether a text has, for one of these wordings, a word of each of its stems. */
export function speaksOf(text: string, wordings: readonly (readonly string[])[]): boolean {
  const own = new Set(words(text).map(stemOf));
  return wordings.some((stems) => stems.every((stem) => own.has(stem)));
}

/** The words of each name of a topic. */
export const topicWords = ({ name, otherNames }: Pick<StoredFacet, "name" | "otherNames">): string[][] =>
  [name, ...otherNames].map(needWords).filter((some) => some.length > 0);

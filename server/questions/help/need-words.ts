import { words } from "../../../schema/fold.js";
import type { StoredFacet } from "../../store/repositories/stored.js";

/** Words that say nothing about a need. */
const EMPTY_WORDS = new Set([
  "a",
  "an",
  "and",
  "at",
  "by",
  "for",
  "from",
  "in",
  "of",
  "on",
  "or",
  "the",
  "to",
  "with",
]);

/** What a word begins with in its other forms: train of training, agent of agents. */
const stem = (word: string): string => {
  const cut = word.replace(/(?:ies|ing|s)$/u, "");
  return cut.length >= 3 ? cut : word;
};

/** The beginnings of the words that say what a text is about, each once. */
export const needWords = (text: string): string[] => [
  ...new Set(
    words(text)
      .filter((word) => !EMPTY_WORDS.has(word))
      .map(stem),
  ),
];

/** Whether each of some beginnings begins a word of a text. */
export const speaksOf = (text: string, beginnings: readonly string[]): boolean => {
  const all = words(text);
  return beginnings.every((beginning) => all.some((word) => word.startsWith(beginning)));
};

/** The words of each name of a topic. */
export const topicWords = ({ name, otherNames }: Pick<StoredFacet, "name" | "otherNames">): string[][] =>
  [name, ...otherNames].map(needWords).filter((some) => some.length > 0);

import { language } from "../../words/words.js";
import en from "./phrasings.en.json" with { type: "json" };
import ur from "./phrasings.ur.json" with { type: "json" };

/** What each way to ask is found by. */
export type PhraseKey = keyof typeof en;

const BOOKS: Readonly<Record<ReturnType<typeof language>, Readonly<Record<PhraseKey, string>>>> = { en, ur };

/** The ways to ask something, in the language of the page and in English: in either one may ask. */
export const inEitherBook = (key: PhraseKey): readonly string[] => [
  ...new Set([BOOKS[language()][key], en[key]]),
];

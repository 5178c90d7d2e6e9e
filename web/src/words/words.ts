import { IntlMessageFormat } from "intl-messageformat";
import type { Words } from "../generated/words.js";
import en from "./en.json" with { type: "json" };
import { type Catalogue, LANGUAGES, type LanguageTag } from "./languages.js";

/** What a text is found by. */
export type Key = keyof Words;

/** What a text is to be told, after its key; nothing for most. */
type Told<K extends Key> = Words[K] extends Record<string, never> ? [] : [values: Words[K]];

/** Keep a name within a sentence of the other direction from mixing with it: first strong isolate, and its end. */
const [ISOLATE, END] = ["\u2068", "\u2069"];

let spoken: LanguageTag = "en";
let catalogue: Catalogue = en;
let formats = new Map<Key, IntlMessageFormat>();

/** The language that the page speaks. */
export const language = (): LanguageTag => spoken;

/** What numbers, dates, lists and orders follow. */
export const locale = (): string => LANGUAGES[spoken].locale;

/** Whether the page reads from right to left. */
export const isRightToLeft = (): boolean => (LANGUAGES[spoken].direction as string) === "rtl";

/** Speaks a language from now on, once its texts are there; whatever was said before stays as it is. */
export async function speak(tag: LanguageTag): Promise<void> {
  ({ default: catalogue } = await LANGUAGES[tag].load());
  spoken = tag;
  formats = new Map();
}

function formatOf(key: Key): IntlMessageFormat {
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new IntlMessageFormat(catalogue[key], locale());
  formats.set(key, made);
  return made;
}

/** The text of a key as it stands, in the language of the page and in English: in either one may write. */
export const inEither = (key: Key): readonly string[] => [...new Set([catalogue[key], en[key]])];

const told = (value: string | number): string | number =>
  typeof value === "string" && isRightToLeft() ? ISOLATE + value + END : value;

/** The text of a key in the language of the page, with what it is to be told: numbers to count and write, other texts as they are. */
export function t<K extends Key>(key: K, ...[values]: Told<K>): string {
  if (values === undefined) return catalogue[key];
  const given = Object.entries(values as Readonly<Record<string, string | number>>);
  return String(formatOf(key).format(Object.fromEntries(given.map(([name, value]) => [name, told(value)]))));
}

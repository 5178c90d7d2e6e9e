import en from "./en.json" with { type: "json" };

/** Every text of the page by its key, as ICU messages. */
export type Catalogue = Readonly<Record<keyof typeof en, string>>;

/** A language that the page speaks. */
interface Language {
  /** As its own readers call it. */
  readonly name: string;
  /** What numbers, dates, lists and orders follow (BCP 47). */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** Its texts; those of another language than the first are loaded when they are asked for. */
  readonly load: () => Promise<{ readonly default: Catalogue }>;
}

/** The languages of the page, a line each, by the tag that the address names them with; the first is spoken to all others. */
export const LANGUAGES = {
  en: { name: "English", locale: "en-GB", direction: "ltr", load: () => Promise.resolve({ default: en }) },
  ur: {
    name: "اردو",
    locale: "ur",
    direction: "rtl",
    load: () => import("./ur.json", { with: { type: "json" } }),
  },
} as const satisfies Readonly<Record<string, Language>>;

/** What the service writes: its sentences, and the definitions of its schema. */
export const NETWORK_LANGUAGE = "en";

/** One of the languages of the page. */
export type LanguageTag = keyof typeof LANGUAGES;

/** Whether a tag names a language of the page. */
export const isLanguage = (tag: string): tag is LanguageTag => Object.hasOwn(LANGUAGES, tag);

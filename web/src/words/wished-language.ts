import { keep, readKept } from "../app/kept.js";
import { isLanguage, LANGUAGES, type LanguageTag } from "./languages.js";
import { speak } from "./words.js";

/** What an address names a language by. */
export const LANGUAGE_PARAMETER = "lang";
const KEY = "linkages:language";

/** Typefaces for scripts that devices may have none for, loaded with the language that needs it. */
const TYPEFACES: Partial<Record<LanguageTag, () => Promise<unknown>>> = {
  ur: () => import("./noto-naskh-arabic.css"),
};

/** The first that is a language of the page: of the address, of the last visit, of the browser; else the page's first. */
function wishedLanguage(): LanguageTag {
  const asked = [new URLSearchParams(location.search).get(LANGUAGE_PARAMETER), readKept("device", KEY)];
  const ofBrowser = navigator.languages.map((tag) => tag.split("-")[0] ?? tag);
  return [...asked, ...ofBrowser].find((tag): tag is LanguageTag => tag !== null && isLanguage(tag)) ?? "en";
}

/** Has the page speak the language that its reader wishes, in the direction in which it is read. To be done before anything is drawn. */
export async function speakAsWished(): Promise<void> {
  const tag = wishedLanguage();
  await Promise.all([speak(tag), TYPEFACES[tag]?.()]);
  const page = document.documentElement;
  [page.lang, page.dir] = [tag, LANGUAGES[tag].direction];
}

/** The query part of an address with the language that the address of this page names, where it names one. */
export function withLanguage(query: string): string {
  const named = new URLSearchParams(location.search).get(LANGUAGE_PARAMETER);
  const given = new URLSearchParams(query);
  if (named !== null) given.set(LANGUAGE_PARAMETER, named);
  return given.size === 0 ? "" : `?${given.toString()}`;
}

/** Opens the page again in another language, which the address then names and this device keeps. */
export function openInLanguage(tag: LanguageTag): void {
  keep("device", KEY, tag);
  const address = new URL(location.href);
  address.searchParams.set(LANGUAGE_PARAMETER, tag);
  history.replaceState(history.state, "", address);
  location.reload();
}

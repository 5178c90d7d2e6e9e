import { fold } from "../../../../schema/fold.js";
import type { LinkageKind, StakeholderKind } from "../../generated/graphql.js";
import { inEither } from "../../words/words.js";
import { inEitherBook, type PhraseKey } from "./phrase-book.js";
import { LINKAGE_QUESTIONS, STAKEHOLDER_KINDS } from "../wording.js";

/** What stands in a phrasing for a name, a kind of stakeholder, a kind of linkage, a year or a number. */
export const SLOTS = [
  "ONE",
  "OTHER",
  "HUB",
  "ANY",
  "KIND",
  "KINDS",
  "LINK",
  "YEAR",
  "THEN",
  "COUNT",
  "EXCHANGE",
] as const;
/** One of these. */
export type Slot = (typeof SLOTS)[number];

const each = (texts: readonly string[], between: string): string[] =>
  texts.flatMap((text) => text.split(between)).map((part) => part.trim());

/** A kind by each word for it, folded. */
function byWord<K extends string>(
  kinds: readonly K[],
  wordsOf: (kind: K) => readonly string[],
): ReadonlyMap<string, K> {
  return new Map(kinds.flatMap((kind) => wordsOf(kind).map((word) => [fold(word), kind] as const)));
}

/** The kinds of stakeholders by their names. */
export const namedKinds = (): ReadonlyMap<string, StakeholderKind> =>
  byWord(STAKEHOLDER_KINDS, (kind) => [...inEither(`kind.one.${kind}`), ...inEither(`kind.many.${kind}`)]);

/** The kinds of linkages by the words that tell of them. */
export const namedLinkages = (): ReadonlyMap<string, LinkageKind> =>
  byWord(LINKAGE_QUESTIONS, (kind) => each(inEitherBook(`ask.words.${kind}`), ","));

const anyOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join("|");

/** What each slot takes: names and the like as little as they can. */
function slotPattern(slot: Slot): string {
  const name = `(?<${slot}>`;
  if (slot === "KIND" || slot === "KINDS") return `${name}${anyOf(namedKinds().keys())})`;
  if (slot === "LINK") return `${name}${anyOf(namedLinkages().keys())})`;
  if (slot === "EXCHANGE")
    return `${name}${anyOf([...exchangeWords("ask.words.needs"), ...exchangeWords("ask.words.offers")])})`;
  if (slot === "COUNT")
    return `${name}\\d{1,3}|${anyOf(inEitherBook("ask.numbers").flatMap((numbers) => each([numbers], "|")))})`;
  return slot === "YEAR" || slot === "THEN" ? `${name}\\d{4})` : `${name}\\S.*?)`;
}

const isSlot = (token: string): token is Slot => (SLOTS as readonly string[]).includes(token);

/**
 * A phrasing as a pattern of folded words with a space behind each. "how is/are ONE linked? with OTHER": a slash stands between words
 * that mean the same, "_" joins two to one, and what has a "?" may be absent.
 */
export function phrasing(text: string): RegExp {
  const tokens = text.split(" ").map((token) => {
    const word = token.replace(/\?$/u, "");
    const pattern = isSlot(word)
      ? slotPattern(word)
      : `(?:${word
          .split("/")
          .map((one) => fold(one.replaceAll("_", " ")))
          .join("|")})`;
    return token.endsWith("?") ? `(?:${pattern} )?` : `${pattern} `;
  });
  return new RegExp(`^${tokens.join("")}$`, "u");
}

/** The words by which needs or offers are asked for, folded. */
export const exchangeWords = (key: "ask.words.needs" | "ask.words.offers"): readonly string[] =>
  each(inEitherBook(key), ",").map(fold);

/** The phrasings of a list, each with "|" behind it, in the language of the page and in English. */
export const phrasings = (key: PhraseKey): RegExp[] => each(inEitherBook(key), "|").map(phrasing);

import type { SearchField } from "../../../schema/enums.js";
import { words } from "../../../schema/fold.js";
import { initialsOf } from "./initials.js";
import { carrying } from "./little-words.js";
import { stemOf } from "./inflections.js";
import { FIELD_WEIGHTS, NAMES, type SearchTexts } from "./search-fields.js";
import { searchWords } from "./search-words.js";
import { nearnessOf, type Slot } from "./slot.js";

/** Where something was found best. */
export interface MatchedText {
  readonly matchedIn: SearchField;
  readonly matchedText: string;
}

/**
 * The text that says most of a query: the nearest word of it for each slot, times the weight of its field; among equals the
 * one with the fewest other words, then the first.
 */
export function matchedText(texts: SearchTexts, slots: readonly Slot[]): MatchedText {
  let top = { value: -1, field: "NAME" as SearchField, text: texts[0]?.[1] ?? "" };
  for (const [field, text] of texts) {
    const own = searchWords(text);
    const all = NAMES.has(field) ? [...own, ...initialsOf(own)] : own;
    const sum = slots.reduce((total, slot) => total + nearest(slot, all).nearness, 0);
    const share = sum / (slots.length + carrying(own).length);
    const value = FIELD_WEIGHTS[field] * (sum + share);
    if (value > top.value) top = { value, field, text };
  }
  return { matchedIn: top.field, matchedText: top.text };
}

/** The word of a text that comes nearest to a slot. */
function nearest(slot: Slot, own: readonly string[]): { readonly word: string; readonly nearness: number } {
  let best = { word: "", nearness: 0 };
  for (const word of own) {
    const nearness = nearnessOf(slot, word);
    if (nearness > best.nearness) best = { word, nearness };
  }
  return best;
}

/**
 * What somebody may have meant: the query with the words of a hit for those that are written otherwise there; null where
 * only endings differ, or one is not there. `query` are all folded words as they were written.
 */
export function meantBy(query: readonly string[], texts: SearchTexts, slots: readonly Slot[]): string | null {
  const printed = printedWords(texts);
  const own = [...printed.keys()];
  const found = query.map((word, place) => {
    const slot = slots.find((one) => one.word === word);
    const joined = [`${query[place - 1] ?? ""}${word}`, `${word}${query[place + 1] ?? ""}`];
    const together = joined.find((one) => one !== word && printed.has(one));
    if (!slot || printed.has(word)) return word;
    return together ?? nearest(slot, own).word;
  });
  if (found.includes("")) return null;
  const isOther = (word: string, place: number): boolean => {
    const written = query[place] ?? "";
    return !word.startsWith(written) && stemOf(word) !== stemOf(written);
  };
  if (!found.some(isOther)) return null;
  return found
    .filter((word, place) => word !== found[place - 1])
    .map((word) => printed.get(word) ?? word)
    .join(" ");
}

/** The words of texts as they are printed, by how they are folded; the first of each. */
function printedWords(texts: SearchTexts): ReadonlyMap<string, string> {
  const printed = new Map<string, string>();
  for (const [, text] of texts)
    for (const word of text.match(WORD) ?? []) {
      const [folded = ""] = words(word);
      if (!printed.has(folded)) printed.set(folded, word);
    }
  return printed;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

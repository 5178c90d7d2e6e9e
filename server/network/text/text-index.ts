import type { SearchField } from "../../../schema/enums.js";
import { at } from "../arrays/typed-array.js";
import { FIELD_WEIGHTS } from "./search-fields.js";

/** The fields that are searched; a code is an index into this list. */
export const SEARCH_FIELDS = Object.keys(FIELD_WEIGHTS) as readonly SearchField[];

/** What a hit in the field of each code is worth. */
export const WEIGHTS = Float64Array.from(SEARCH_FIELDS, (field) => FIELD_WEIGHTS[field]);

/** Stands behind the last word of a text. */
export const END = -1;

/**
 * All folded words of all texts, and the initials of names. Words are numbered in their order, and those who have them as
 * in the network. It takes 5 bytes for each word of each stakeholder, 4 for each word of each text and 9 for each word.
 */
export interface TextIndex {
  /** Sorted by UTF-16 unit: those that begin alike stand together. */
  readonly words: readonly string[];
  /** How many letters each word has: 255 for more, 0 where it carries nothing. */
  readonly lengths: Uint8Array;
  readonly groups: WordGroups;
  /** Who has a word, and the field of the greatest weight where: offsets by word. */
  readonly holderOffsets: Int32Array;
  readonly holders: Int32Array;
  readonly holderFields: Uint8Array;
  /** The texts of a stakeholder: offsets by stakeholder. */
  readonly textOffsets: Int32Array;
  readonly textFields: Uint8Array;
  /** Where the words of a text begin in `sequence`; END follows them. */
  readonly textStarts: Int32Array;
  readonly sequence: Int32Array;
}

/** The words that carry something, initials apart, in groups of one length and with the same of the commonest letters. */
export interface WordGroups {
  /** How many letters the words of each group have, and which of the commonest, as bits; the shortest words first. */
  readonly lengths: Uint8Array;
  readonly common: Int32Array;
  /** Where the words of a group begin: the next one's beginning is their end. */
  readonly offsets: Int32Array;
  /** Their places among all words, and the letters of each as bits. */
  readonly places: Int32Array;
  readonly letters: Int32Array;
}

/** The words that begin with a text: from the first up to, but without, the last. */
export function wordRange(
  { words }: Pick<TextIndex, "words">,
  beginning: string,
): readonly [from: number, to: number] {
  const first = firstWhere(words, (word) => word >= beginning);
  return [first, firstWhere(words, (word) => word >= beginning && !word.startsWith(beginning))];
}

/** The place of a word; -1 where nobody has it. */
export function placeOf({ words }: Pick<TextIndex, "words">, word: string): number {
  const place = firstWhere(words, (one) => one >= word);
  return words[place] === word ? place : -1;
}

/** The words of all texts of a stakeholder. */
export function* wordsAt(
  { words, textOffsets, textStarts, sequence }: TextIndex,
  holder: number,
): Generator<string> {
  for (let text = at(textOffsets, holder); text < at(textOffsets, holder + 1); text++)
    for (let place = at(textStarts, text); at(sequence, place) !== END; place++)
      yield words[at(sequence, place)] as string;
}

/** The first place from which on a condition holds; it must hold for all after one that it holds for. */
function firstWhere(words: readonly string[], holds: (word: string) => boolean): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(words[middle] as string)) high = middle;
    else low = middle + 1;
  }
  return low;
}

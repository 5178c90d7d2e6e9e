import type { SearchField } from "../../../schema/enums.js";
import type { Test } from "../filters/conditions.js";
import { passingNumbers } from "../arrays/growing-list.js";
import { ENTRIES_A_STEP, type Steps } from "../turns/steps.js";
import { add, at, byte } from "../arrays/typed-array.js";
import { commonBeginning, stemOf } from "./inflections.js";
import { INITIALS } from "./initials.js";
import { END, SEARCH_FIELDS, type TextIndex, wordRange } from "./text-index.js";

/** Some fields, as bits by their codes. */
export const fieldBits = (fields: readonly SearchField[]): number =>
  fields.reduce((bits, field) => bits | (1 << SEARCH_FIELDS.indexOf(field)), 0);

/** Which words to count, in the texts of which fields (see `fieldBits`), of whom. */
export interface CountQuery {
  readonly stems: readonly string[];
  readonly fields: number;
  readonly admits: Test;
}

/** How often words stand in texts. */
export interface WordCounts {
  /** How many are admitted that have words in these fields, and how many words. */
  readonly holderCount: number;
  readonly wordCount: number;
  /** Who has one of the words, how many words each has, and how often each of the words: a row for each holder. */
  readonly holders: Int32Array;
  readonly lengths: Int32Array;
  readonly counts: Int32Array;
}

/** The counts of several indexes of the same words as those of one. */
export const sumOfCounts = (counted: readonly WordCounts[]): WordCounts => ({
  holderCount: counted.reduce((sum, one) => sum + one.holderCount, 0),
  wordCount: counted.reduce((sum, one) => sum + one.wordCount, 0),
  holders: joined(counted.map(({ holders }) => holders)),
  lengths: joined(counted.map(({ lengths }) => lengths)),
  counts: joined(counted.map(({ counts }) => counts)),
});

function joined(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let start = 0;
  for (const list of lists) {
    all.set(list, start);
    start += list.length;
  }
  return all;
}

/** How many words that carry something each holder has in some fields; made once for an index and kept with it. */
const kept = new WeakMap<TextIndex, Map<number, Int32Array>>();

/** Counts words by their stems. Walks over all holders, and over the texts of those who have one of the words. */
export function* wordCounts(index: TextIndex, { stems, fields, admits }: CountQuery): Steps<WordCounts> {
  const all = yield* lengthsIn(index, fields);
  let [holderCount, wordCount] = [0, 0];
  for (let holder = 0; holder < all.length; holder++) {
    if (holder % ENTRIES_A_STEP === 0) yield;
    if (at(all, holder) === 0 || !admits(holder)) continue;
    holderCount++;
    wordCount += at(all, holder);
  }
  const stemAt = new Map(stems.flatMap((stem, place) => wordsOf(index, stem).map((word) => [word, place])));
  const [holders, lengths, counts] = [passingNumbers(), passingNumbers(), passingNumbers()];
  const isSeen = new Uint8Array(all.length);
  let seen = 0;
  const row = new Int32Array(stems.length);
  for (const word of stemAt.keys())
    for (let place = at(index.holderOffsets, word); place < at(index.holderOffsets, word + 1); place++) {
      const holder = at(index.holders, place);
      if (byte(isSeen, holder) === 1) continue;
      if (seen++ % (ENTRIES_A_STEP / 50) === 0) yield;
      isSeen[holder] = 1;
      if (at(all, holder) === 0 || !admits(holder) || !countInto(row, index, holder, fields, stemAt))
        continue;
      holders.push(holder);
      lengths.push(at(all, holder));
      for (const count of row) counts.push(count);
    }
  return {
    ...{ holderCount, wordCount },
    ...{ holders: holders.toArray(), lengths: lengths.toArray(), counts: counts.toArray() },
  };
}

/** The places of the words that have a stem. */
function wordsOf(index: TextIndex, stem: string): number[] {
  const [from, to] = wordRange(index, commonBeginning(stem));
  return Array.from({ length: to - from }, (_, place) => from + place).filter(
    (word) => stemOf(index.words[word] as string) === stem,
  );
}

/** Counts the words of one holder; whether it has any. */
function countInto(
  row: Int32Array,
  index: TextIndex,
  holder: number,
  fields: number,
  stemAt: ReadonlyMap<number, number>,
): boolean {
  let has = false;
  row.fill(0);
  eachWordIn(index, holder, fields, (word) => {
    const place = stemAt.get(word);
    if (place === undefined) return;
    row[place] = at(row, place) + 1;
    has = true;
  });
  return has;
}

function eachWordIn(index: TextIndex, holder: number, fields: number, visit: (word: number) => void): void {
  const { textOffsets, textFields, textStarts, sequence } = index;
  for (let text = at(textOffsets, holder); text < at(textOffsets, holder + 1); text++)
    if (((1 << byte(textFields, text)) & fields) !== 0)
      for (let place = at(textStarts, text); at(sequence, place) !== END; place++) visit(at(sequence, place));
}

function* lengthsIn(index: TextIndex, fields: number): Steps<Int32Array> {
  const known = kept.get(index)?.get(fields);
  if (known) return known;
  const carries = Uint8Array.from(index.words, (word, place) =>
    byte(index.lengths, place) > 0 && !word.startsWith(INITIALS) ? 1 : 0,
  );
  const lengths = new Int32Array(index.textOffsets.length - 1);
  for (let holder = 0; holder < lengths.length; holder++) {
    if (holder % (ENTRIES_A_STEP / 50) === 0) yield;
    eachWordIn(index, holder, fields, (word) => {
      add(lengths, holder, byte(carries, word));
    });
  }
  const ofIndex = kept.get(index) ?? new Map<number, Int32Array>();
  kept.set(index, ofIndex.set(fields, lengths));
  return lengths;
}

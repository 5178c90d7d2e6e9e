import { at, byte } from "../arrays/typed-array.js";
import { distances, LONGEST_WORD } from "./edit-distance.js";
import { commonBeginning, stemOf } from "./inflections.js";
import { COMMONEST, isMoreThan, lettersOf } from "./letters.js";
import { type TextIndex, wordRange } from "./text-index.js";

/** How near another inflection of a word is, and a word with one or two wrong letters. */
const INFLECTED = 0.95;
const MISSPELT = [1, 0.8, 0.6, 0.5];

/** How near a word is that ends with it, as handloom is to loom. */
const ENDS_SO = 0.85;

/** From so many letters on, one or two may be wrong; in the last resort two or three. */
const ONE_WRONG = 4;
const TWO_WRONG = 8;
const LAST_RESORT = { two: 7, three: 11 } as const;

/** The least letters of a word inside another, and before it. */
const LEAST_INSIDE = 4;
const LEAST_BEFORE = 3;

/** From so many letters on, a beginning of a word may have a wrong one. */
const BEGINNING = 5;

/** How many letters of a word may be wrong; none of a number or a code. */
export const mostWrong = (word: string): 0 | 1 | 2 =>
  word.length < ONE_WRONG || word.length > LONGEST_WORD || /\p{N}/u.test(word)
    ? 0
    : word.length < TWO_WRONG
      ? 1
      : 2;

/** How many may be wrong where nothing was found. */
export function mostWrongAtAll(word: string): 0 | 1 | 2 | 3 {
  const most = mostWrong(word);
  if (most === 0 || word.length < LAST_RESORT.two) return most;
  return word.length < LAST_RESORT.three ? 2 : 3;
}

/** A word that was written, and what may stand for it. */
export interface AskedWord {
  readonly word: string;
  /** How many letters may be wrong. */
  readonly most: 0 | 1 | 2 | 3;
  /** Whether more letters may follow: it is the last that was written. */
  readonly isLast: boolean;
}

/** Tells of each word that may stand for one that was written: its place in the index and its nearness. */
export function eachNearWord(
  index: TextIndex,
  asked: AskedWord,
  tell: (place: number, nearness: number) => void,
): void {
  eachInflection(index, asked.word, tell);
  if (asked.most > 0) eachMisspelt(index, asked, tell);
}

function eachInflection(
  index: TextIndex,
  asked: string,
  tell: (place: number, nearness: number) => void,
): void {
  const stem = stemOf(asked);
  const [from, to] = wordRange(index, commonBeginning(stem));
  for (let place = from; place < to; place++)
    if (stemOf(index.words[place] as string) === stem) tell(place, INFLECTED);
}

/** Words of one group after the other; their letters are compared as bits first: that leaves few to go through. */
function eachMisspelt(
  { words, groups: { lengths, common, offsets, places, letters } }: TextIndex,
  { word: asked, most, isLast }: AskedWord,
  tell: (place: number, nearness: number) => void,
): void {
  const own = lettersOf(asked);
  for (let group = 0; group < lengths.length; group++) {
    const extra = byte(lengths, group) - asked.length;
    if (extra < -most) continue;
    const mayBeWhole = extra <= most;
    const mayBegin = isLast && asked.length >= BEGINNING && extra > 0;
    const mayEnd = asked.length >= LEAST_INSIDE && extra >= LEAST_BEFORE;
    if (!mayBeWhole && !mayBegin && !mayEnd) continue;
    const wrong = mayBeWhole ? most : mayBegin ? 1 : 0;
    const isShort = !mayBegin && !mayEnd;
    const theirs = at(common, group);
    if (isMoreThan(wrong, own & COMMONEST & ~theirs) || (isShort && isMoreThan(most, theirs & ~own)))
      continue;
    for (let index = at(offsets, group); index < at(offsets, group + 1); index++) {
      const others = at(letters, index);
      if (isMoreThan(wrong, own & ~others)) continue;
      const place = at(places, index);
      const word = words[place] as string;
      if (mayEnd && word.endsWith(asked)) tell(place, ENDS_SO);
      if (!mayBegin && (!mayBeWhole || isMoreThan(most, others & ~own))) continue;
      // Of a beginning one letter may be wrong: fewer letters are looked at.
      const nearness = misspelt({ word: asked, most: mayBeWhole ? most : 1, isLast }, word);
      if (nearness > 0) tell(place, nearness);
    }
  }
}

/** How near a word with wrong letters is to what was written; 0 where too many are wrong. */
function misspelt({ word: asked, most, isLast }: AskedWord, word: string): number {
  const { whole, beginning } = distances(asked, word, most);
  if (whole <= most) return MISSPELT[whole] ?? 0;
  const mayBegin = isLast && asked.length >= BEGINNING && word.length > asked.length;
  return mayBegin && beginning === 1 ? ((MISSPELT[1] ?? 0) * asked.length) / word.length : 0;
}

/** Which words may ever stand for one that was written, however many are nearer. */
export function nearWordTest(asked: string): (word: string) => boolean {
  const [stem, most, letters] = [stemOf(asked), mostWrongAtAll(asked), lettersOf(asked)];
  const beginning = commonBeginning(stem);
  const isMisspelt = (word: string): boolean =>
    most > 0 &&
    !isMoreThan(most, letters & ~lettersOf(word)) &&
    misspelt({ word: asked, most, isLast: true }, word) > 0;
  return (word) =>
    (word.startsWith(beginning) && stemOf(word) === stem) || word.endsWith(asked) || isMisspelt(word);
}

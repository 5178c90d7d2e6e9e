import { at, byte, real } from "../arrays/typed-array.js";
import { OF_NAMES } from "./closeness.js";
import { otherNumber } from "./inflections.js";
import { OTHER_NUMBER } from "./slot.js";
import { END, placeOf, type TextIndex, WEIGHTS, wordRange } from "./text-index.js";

/** The share of its weight that a text adds for beginning with the query, and what comes on top of it the fewer words follow. */
const BEGINS = 0.5;
const NEARLY_WHOLE = 0.25;

/** The same of a name that has the query within: what comes on top of it the fewer other words there are. */
const INSIDE = 0.25;
/** More than that share of a weight is never added for it. */
export const MOST_INSIDE = INSIDE + INSIDE;

/** The place of a word that nobody has. */
const NO_WORD = -2;

/** What one adds to the score whose text has the words of a query one after another; little words apart. */
interface Phrases {
  /** For a text that is the query or begins with it: the greatest of all of the texts. */
  readonly beginning: (hit: number) => number;
  /** For a name that has the query within, which says something of two words or more. */
  readonly inside: (hit: number) => number;
}

/** Looks for the words of a query one after another. */
export function phrasesIn(index: TextIndex, words: readonly string[]): Phrases {
  const { textOffsets, textFields, textStarts, sequence, lengths } = index;
  const ranges = words.map((word) => wordRange(index, word));
  const [froms, tos] = [Int32Array.from(ranges, ([from]) => from), Int32Array.from(ranges, ([, to]) => to)];
  // A whole word is the first of those that begin with it.
  const whole = Int32Array.from(ranges, ([from], place) =>
    index.words[from] === words[place] ? from : NO_WORD,
  );
  const others = Int32Array.from(words, (word) => {
    const place = placeOf(index, otherNumber(word) ?? word);
    return place < 0 || index.words[place] === word ? NO_WORD : place;
  });
  const last = ranges.length - 1;
  /** The next place from which on a word carries something, or the text ends. */
  const next = (place: number): number => {
    while (at(sequence, place) !== END && byte(lengths, at(sequence, place)) === 0) place += 1;
    return place;
  };
  const countFrom = (start: number): number => {
    let count = 0;
    for (let place = next(start); at(sequence, place) !== END; place = next(place + 1)) count += 1;
    return count;
  };
  /** How near the words from a place on are to the query, and where its last one stands: it may be the beginning of a longer one. */
  const match = { nearness: 0, end: 0 };
  const matchAt = (start: number): void => {
    let [place, nearness] = [start, 1];
    match.nearness = 0;
    for (let word = 0; word < last; word++, place = next(place + 1)) {
      if (at(sequence, place) === at(others, word)) nearness = OTHER_NUMBER;
      else if (at(sequence, place) !== at(whole, word)) return;
    }
    const word = at(sequence, place);
    const isOther = word === at(others, last);
    if (!isOther && (word < at(froms, last) || word >= at(tos, last))) return;
    match.nearness = isOther ? OTHER_NUMBER : nearness;
    match.end = place;
  };
  const isWhole = (word: number): boolean => word === at(others, last) || word === at(whole, last);
  const beginning = (start: number): number => {
    matchAt(next(start));
    const { nearness, end } = match;
    if (nearness === 0) return 0;
    const following = countFrom(end + 1);
    if (following === 0 && isWhole(at(sequence, end))) return nearness;
    return nearness * (BEGINS + (NEARLY_WHOLE * ranges.length) / (ranges.length + following));
  };
  const inside = (start: number): number => {
    let most = 0;
    for (let place = next(start); at(sequence, place) !== END; place = next(place + 1)) {
      matchAt(place);
      most = Math.max(most, match.nearness);
    }
    return most === 0 ? 0 : most * (INSIDE + (INSIDE * ranges.length) / countFrom(start));
  };
  /** The greatest bonus of the texts of one that weigh enough. */
  const bonusOf =
    (bonus: (start: number) => number, least: number) =>
    (hit: number): number => {
      let most = 0;
      for (let text = at(textOffsets, hit); text < at(textOffsets, hit + 1); text++) {
        const weight = real(WEIGHTS, byte(textFields, text));
        if (weight >= least && weight > most) most = Math.max(most, weight * bonus(at(textStarts, text)));
      }
      return most;
    };
  return {
    beginning: bonusOf(beginning, 0),
    inside: last < 1 ? () => 0 : bonusOf(inside, OF_NAMES),
  };
}

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

/** Where the words of a query stand one after another in texts. */
interface Matcher {
  /** The next place from which on a word carries something, or the text ends. */
  readonly next: (place: number) => number;
  /** How many words that carry something stand from a place on. */
  readonly countFrom: (start: number) => number;
  /** How near the words from a place on are to the query, 0 where they are not; then `end` says where its last one stands. */
  readonly matchAt: (start: number) => number;
  readonly end: () => number;
  /** Whether a word is the last of the query and not the beginning of a longer one. */
  readonly isWhole: (word: number) => boolean;
}

function matcherOf(index: TextIndex, words: readonly string[]): Matcher {
  const { sequence, lengths } = index;
  const ranges = words.map((word) => wordRange(index, word));
  const last = ranges.length - 1;
  const [firstLike, endLike] = ranges[last] ?? [0, 0];
  // A whole word is the first of those that begin with it.
  const whole = Int32Array.from(ranges, ([from], place) =>
    index.words[from] === words[place] ? from : NO_WORD,
  );
  const others = Int32Array.from(words, (word) => {
    const place = placeOf(index, otherNumber(word) ?? word);
    return place < 0 || index.words[place] === word ? NO_WORD : place;
  });
  const next = (place: number): number => {
    while (at(sequence, place) !== END && byte(lengths, at(sequence, place)) === 0) place += 1;
    return place;
  };
  let end = 0;
  return {
    next,
    countFrom: (start) => {
      let count = 0;
      for (let place = next(start); at(sequence, place) !== END; place = next(place + 1)) count += 1;
      return count;
    },
    matchAt: (start) => {
      let [place, nearness] = [start, 1];
      for (let word = 0; word < last; word++, place = next(place + 1)) {
        if (at(sequence, place) === at(others, word)) nearness = OTHER_NUMBER;
        else if (at(sequence, place) !== at(whole, word)) return 0;
      }
      const word = at(sequence, place);
      end = place;
      if (word === at(others, last)) return OTHER_NUMBER;
      return word >= firstLike && word < endLike ? nearness : 0;
    },
    end: () => end,
    isWhole: (word) => word === at(others, last) || word === at(whole, last),
  };
}

/** Looks for the words of a query one after another. */
export function phrasesIn(index: TextIndex, words: readonly string[]): Phrases {
  const { textOffsets, textFields, textStarts, sequence } = index;
  const { next, countFrom, matchAt, end, isWhole } = matcherOf(index, words);
  const beginning = (start: number): number => {
    const nearness = matchAt(next(start));
    if (nearness === 0) return 0;
    const following = countFrom(end() + 1);
    if (following === 0 && isWhole(at(sequence, end()))) return nearness;
    return nearness * (BEGINS + (NEARLY_WHOLE * words.length) / (words.length + following));
  };
  const inside = (start: number): number => {
    let most = 0;
    for (let place = next(start); at(sequence, place) !== END; place = next(place + 1))
      most = Math.max(most, matchAt(place));
    return most === 0 ? 0 : most * (INSIDE + (INSIDE * words.length) / countFrom(start));
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
    inside: words.length < 2 ? () => 0 : bonusOf(inside, OF_NAMES),
  };
}

import { INITIALS, initialsOf, mayBeInitials } from "./initials.js";
import { otherNumber } from "./inflections.js";
import { type Slot, strictSlot } from "./slot.js";

/** Words that are used; so much is looked at for any text. */
export interface Vocabulary {
  /** Words that may stand for one that was written, with their nearness: the nearest few. More letters may follow the last. */
  near(word: string, isLast: boolean): ReadonlyMap<string, number>;
  /** Whether somebody has this very word. */
  has(word: string): boolean;
}

/** A query as it may be meant. */
export interface Reading {
  readonly slots: readonly Slot[];
  /** Whether a hit has a word for every slot. */
  readonly isWhole: boolean;
}

/** Of a long text the longest words are looked for. */
const MOST_WORDS = 16;

/** How near two words are that are written as one or apart, and initials of a name. */
const RUN_TOGETHER = 0.9;
const AS_INITIALS = 0.7;

/** The least letters of each part of a word that is several, and of a code; how many parts, and letters in all, at most. */
const [OF_WORDS, OF_CODES] = [3, 2];
const MOST_PARTS = 5;
const MOST_LETTERS = 40;

/** From so many words on, their initials may be what somebody is called. */
const SPELT_OUT = 3;

/**
 * The ways in which a query may be read when few have its very words: each word as those that are near to it, or as the
 * initials of a name, and together with its neighbour; one word as several; all of it as an acronym.
 */
export function readingsOf(words: readonly string[], vocabulary: Vocabulary): readonly Reading[] {
  const used = longest(words);
  const slots = used.map((word, place) => {
    const others = new Map(vocabulary.near(word, place === used.length - 1));
    const [before, after] = [used[place - 1], used[place + 1]];
    if (before !== undefined) others.set(before + word, RUN_TOGETHER);
    if (after !== undefined) others.set(word + after, RUN_TOGETHER);
    return { word, beginnings: beginningsOf(word), others };
  });
  return [{ slots, isWhole: false }, ...apart(slots, vocabulary), ...spelt(used)];
}

const beginningsOf = (word: string): Slot["beginnings"] => [
  [word, 1],
  ...(mayBeInitials(word) ? [[INITIALS + word, AS_INITIALS] as const] : []),
];

/** The longest words, in their order. */
function longest(words: readonly string[]): readonly string[] {
  if (words.length <= MOST_WORDS) return words;
  const places = [...words.keys()].sort((a, b) => lengthAt(words, b) - lengthAt(words, a) || a - b);
  const kept = new Set(places.slice(0, MOST_WORDS));
  return words.filter((_, place) => kept.has(place));
}

const lengthAt = (words: readonly string[], place: number): number => words[place]?.length ?? 0;

/** The query with the first word that is several in their place; nothing where none is. */
function apart(slots: readonly Slot[], vocabulary: Vocabulary): Reading[] {
  for (const [place, { word }] of slots.entries()) {
    const parts = vocabulary.has(word) ? null : partsOf(word, vocabulary);
    if (parts)
      return [
        {
          slots: [...slots.slice(0, place), ...parts.map(strictSlot), ...slots.slice(place + 1)],
          isWhole: true,
        },
      ];
  }
  return [];
}

/** The fewest words that a word is made of, and among as many those that begin with the shortest; null where it is of none. */
function partsOf(word: string, vocabulary: Vocabulary): readonly string[] | null {
  if (word.length > MOST_LETTERS) return null;
  const least = /\p{N}/u.test(word) ? OF_CODES : OF_WORDS;
  // By place: the fewest parts of what is written from there on.
  const after: (readonly string[] | null)[] = Array<null>(word.length).fill(null);
  after.push([]);
  for (let from = word.length - least; from >= 0; from--)
    for (let to = from + least; to <= word.length; to++) {
      const rest = after[to];
      if (!rest || rest.length >= Math.min(MOST_PARTS, (after[from]?.length ?? MOST_PARTS + 1) - 1)) continue;
      const part = word.slice(from, to);
      if (isUsed(part, vocabulary)) after[from] = [part, ...rest];
    }
  return after[0] ?? null;
}

/** Whether somebody has a word, or its plural or singular. */
const isUsed = (word: string, vocabulary: Vocabulary): boolean =>
  [word, `${word}s`, otherNumber(word) ?? word].some((one) => vocabulary.has(one));

/** The initials of all words as one. */
function spelt(words: readonly string[]): Reading[] {
  const [initials] = words.length < SPELT_OUT ? [] : initialsOf(words);
  if (initials === undefined) return [];
  const word = initials.slice(INITIALS.length);
  return [{ slots: [{ word, beginnings: [], others: new Map([[word, AS_INITIALS]]) }], isWhole: true }];
}

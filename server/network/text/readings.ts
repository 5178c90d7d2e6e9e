import { INITIALS, initialsOf, mayBeInitials } from "./initials.js";
import { type Slot, strictSlot } from "./slot.js";

/** Words that are used; so much is looked at for any text. */
export interface Vocabulary {
  /** Words that may stand for one that was written, with their nearness: the nearest few. */
  near(word: string): ReadonlyMap<string, number>;
  /** Whether somebody has this very word. */
  has(word: string): boolean;
}

/** Of a long text the longest words are looked for. */
const MOST_WORDS = 16;

/** How near two words are that are written as one or apart, and initials of a name. */
const RUN_TOGETHER = 0.9;
const AS_INITIALS = 0.7;

/** Each half of a word that is two. */
const LEAST_HALF = 3;

/** From so many words on, their initials may be what somebody is called. */
const SPELT_OUT = 3;

/**
 * The ways in which a query may be read when few have its very words: each word as those that are near to it, or as the
 * initials of a name, and together with its neighbour; one word as two; all of it as an acronym.
 */
export function readingsOf(words: readonly string[], vocabulary: Vocabulary): readonly (readonly Slot[])[] {
  const used = longest(words);
  const slots = used.map((word, place) => {
    const others = new Map(vocabulary.near(word));
    const [before, after] = [used[place - 1], used[place + 1]];
    if (before !== undefined) others.set(before + word, RUN_TOGETHER);
    if (after !== undefined) others.set(word + after, RUN_TOGETHER);
    return { word, beginnings: beginningsOf(word), others };
  });
  return [slots, ...apart(slots, vocabulary), ...spelt(used)];
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

/** The query with the first word that is two in their place; nothing where none is. */
function apart(slots: readonly Slot[], vocabulary: Vocabulary): (readonly Slot[])[] {
  for (const [place, { word }] of slots.entries()) {
    if (vocabulary.has(word)) continue;
    for (let half = LEAST_HALF; half <= word.length - LEAST_HALF; half++) {
      const halves = [word.slice(0, half), word.slice(half)];
      if (halves.every((one) => vocabulary.has(one)))
        return [[...slots.slice(0, place), ...halves.map(strictSlot), ...slots.slice(place + 1)]];
    }
  }
  return [];
}

/** The initials of all words as one. */
function spelt(words: readonly string[]): (readonly Slot[])[] {
  const initials = words.length < SPELT_OUT ? null : initialsOf(words);
  if (initials === null) return [];
  const word = initials.slice(INITIALS.length);
  return [[{ word, beginnings: [], others: new Map([[word, AS_INITIALS]]) }]];
}

import { isLittle } from "../server/network/text/little-words.js";
import { searchWords } from "../server/network/text/search-words.js";

type Random = () => number;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The shortest word in which a letter goes wrong, and the fewest words of which one is left out. */
const LEAST_LETTERS = 4;
const LEAST_WORDS = 3;

const below = (random: Random, count: number): number => Math.floor(random() * count);

const replaced = (all: readonly string[], place: number, ...instead: readonly string[]): string[] => [
  ...all.slice(0, place),
  ...instead,
  ...all.slice(place + 1),
];

/** A change of one word, at a letter of it. */
const inWord =
  (change: (word: string, place: number, random: Random) => string) =>
  (name: readonly string[], random: Random): readonly string[] | null => {
    const long = [...name.keys()].filter((place) => (name[place]?.length ?? 0) >= LEAST_LETTERS);
    const place = long[below(random, long.length)];
    if (place === undefined) return null;
    const word = name[place] as string;
    return replaced(name, place, change(word, below(random, word.length), random));
  };

/** What people do to a name; null where the name has too few words for it, or the fault changes nothing. */
export const FAULTS: Readonly<
  Record<string, (name: readonly string[], random: Random) => readonly string[] | null>
> = {
  "as it is": (name) => name,
  "a letter lost": inWord((word, place) => word.slice(0, place) + word.slice(place + 1)),
  "a letter doubled": inWord((word, place) => word.slice(0, place) + word.charAt(place) + word.slice(place)),
  "two letters swapped": inWord((word, place) => {
    const at = Math.min(place, word.length - 2);
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }),
  "a wrong letter": inWord((word, place, random) => {
    const other = LETTERS.replace(word.charAt(place), "");
    return word.slice(0, place) + other.charAt(below(random, other.length)) + word.slice(place + 1);
  }),
  "a word left out": (name, random) => {
    const saying = [...name.keys()].filter((place) => !isLittle(name[place] ?? ""));
    const place = saying[below(random, saying.length)];
    return saying.length < LEAST_WORDS || place === undefined ? null : replaced(name, place);
  },
  "another order": (name, random) => {
    if (name.length < 2) return null;
    const turn = 1 + below(random, name.length - 1);
    return [...name.slice(turn), ...name.slice(0, turn)];
  },
};

/** What somebody writes who makes one fault in a name: folded words; null where it cannot be made. */
export function faultyQuery(name: string, fault: string, random: Random): readonly string[] | null {
  return FAULTS[fault]?.(searchWords(name), random) ?? null;
}

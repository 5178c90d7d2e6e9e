import { at, byte, real } from "../arrays/typed-array.js";
import { INITIALS } from "./initials.js";
import { COMMONEST, lettersOf } from "./letters.js";
import type { WordGroups } from "./text-index.js";

/** A key is how many letters a word has, then the commonest of them, which are no bit above these, then its place: 53 bits in all. */
const [OF_COMMONEST, OF_PLACES] = [2 ** 21, 2 ** 24];

/** Puts words in groups: `lengths` says how many letters each has, 0 where it carries nothing. */
export function groupsOf(words: readonly string[], lengths: Uint8Array): WordGroups {
  const keys = new Float64Array(words.length);
  let count = 0;
  for (const [place, word] of words.entries()) {
    const length = byte(lengths, place);
    if (length === 0 || word.startsWith(INITIALS)) continue;
    keys[count++] = (length * OF_COMMONEST + (lettersOf(word) & COMMONEST)) * OF_PLACES + place;
  }
  // Numbers are sorted fast, unlike what a comparison orders.
  const sorted = keys.subarray(0, count).sort();
  const places = Int32Array.from(sorted, (key) => key % OF_PLACES);
  const groupAt = (index: number): number => Math.floor(real(sorted, index) / OF_PLACES);
  const starts = [...places.keys()].filter((index) => index === 0 || groupAt(index) !== groupAt(index - 1));
  return {
    lengths: Uint8Array.from(starts, (start) => byte(lengths, at(places, start))),
    common: Int32Array.from(starts, (start) => groupAt(start) % OF_COMMONEST),
    offsets: Int32Array.from([...starts, count]),
    places,
    letters: places.map((place) => lettersOf(words[place] as string)),
  };
}

import { at, byte, real } from "../arrays/typed-array.js";
import type { Slot } from "./slot.js";
import { END, placeOf, type TextIndex, WEIGHTS, wordRange } from "./text-index.js";

/** Only texts in fields of such a weight are names, of which every word counts. */
export const OF_NAMES = 0.45;

/** The words of an index that may stand for a slot. */
interface Places {
  readonly ranges: readonly (readonly [from: number, to: number, length: number, nearness: number])[];
  readonly others: ReadonlyMap<number, number>;
}

/** A word that stands for no slot. */
const NOTHING = -1;

/**
 * How much of the query and of a name of a stakeholder is the same: twice the words in common, each as near as it is, by the
 * words of both that carry something (Dice), times the weight of the field; the best of its names.
 */
export function closenessIn(index: TextIndex, slots: readonly Slot[]): (hit: number) => number {
  const { textOffsets, textFields, textStarts } = index;
  const shared = sharedIn(index, slots);
  return (hit) => {
    let most = 0;
    for (let text = at(textOffsets, hit); text < at(textOffsets, hit + 1); text++) {
      const weight = real(WEIGHTS, byte(textFields, text));
      if (weight >= OF_NAMES && weight > most) most = Math.max(most, weight * shared(at(textStarts, text)));
    }
    return most;
  };
}

/** What the text that begins at a place has in common with the query: for each slot its nearest word. */
function sharedIn(index: TextIndex, slots: readonly Slot[]): (start: number) => number {
  const { sequence, lengths } = index;
  const places = slots.map((slot) => toPlaces(index, slot));
  /** Where the nearness of a word to each slot stands: each word is looked at once. */
  const rows = new Map<number, number>();
  const nearnesses: number[] = [];
  const best = new Float64Array(slots.length);
  const rowOf = (word: number): number => {
    const near = places.map((one) => nearness(index, one, word));
    const row = near.some((one) => one > 0) ? nearnesses.length : NOTHING;
    if (row !== NOTHING) nearnesses.push(...near);
    rows.set(word, row);
    return row;
  };
  return (start) => {
    best.fill(0);
    let count = 0;
    for (let place = start; at(sequence, place) !== END; place++) {
      const word = at(sequence, place);
      if (byte(lengths, word) > 0) count += 1;
      const row = rows.get(word) ?? rowOf(word);
      if (row === NOTHING) continue;
      for (let slot = 0; slot < best.length; slot++)
        best[slot] = Math.max(real(best, slot), nearnesses[row + slot] as number);
    }
    let all = 0;
    for (let slot = 0; slot < best.length; slot++) all += real(best, slot);
    return (2 * Math.min(all, count)) / (best.length + Math.max(count, 1));
  };
}

function toPlaces(index: TextIndex, { beginnings, others }: Slot): Places {
  return {
    ranges: beginnings.map(([beginning, nearness]) => [
      ...wordRange(index, beginning),
      beginning.length,
      nearness,
    ]),
    others: new Map([...others].map(([word, nearness]) => [placeOf(index, word), nearness])),
  };
}

function nearness(index: TextIndex, { ranges, others }: Places, word: number): number {
  let most = others.get(word) ?? 0;
  for (const [from, to, length, near] of ranges)
    if (word >= from && word < to)
      most = Math.max(most, (near * length) / (index.words[word] as string).length);
  return most;
}

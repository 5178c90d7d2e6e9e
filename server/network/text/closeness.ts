import { at, byte, real } from "../arrays/typed-array.js";
import type { Slot } from "./slot.js";
import { END, placeOf, type TextIndex, WEIGHTS, wordRange } from "./text-index.js";

/** Only texts in fields of such a weight are names, of which every word counts. */
const OF_NAMES = 0.45;

/** The words of an index that may stand for a slot. */
interface Places {
  readonly ranges: readonly (readonly [from: number, to: number, length: number, nearness: number])[];
  readonly others: ReadonlyMap<number, number>;
}

/**
 * How much of the query and of a name of a stakeholder is the same: twice the words in common, each as near as it is, by the
 * words of both that carry something (Dice), times the weight of the field; the best of its names.
 */
export function closenessIn(index: TextIndex, slots: readonly Slot[]): (hit: number) => number {
  const { textOffsets, textFields, textStarts } = index;
  const places = slots.map((slot) => toPlaces(index, slot));
  return (hit) => {
    let most = 0;
    for (let text = at(textOffsets, hit); text < at(textOffsets, hit + 1); text++) {
      const weight = real(WEIGHTS, byte(textFields, text));
      if (weight >= OF_NAMES && weight > most)
        most = Math.max(most, weight * common(index, at(textStarts, text), places));
    }
    return most;
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

/** The nearest word of a text for each slot. */
function common(index: TextIndex, start: number, slots: readonly Places[]): number {
  const { sequence, lengths } = index;
  const best = slots.map(() => 0);
  let count = 0;
  for (let place = start; at(sequence, place) !== END; place++) {
    const word = at(sequence, place);
    if (byte(lengths, word) > 0) count += 1;
    for (const [slot, places] of slots.entries())
      best[slot] = Math.max(best[slot] ?? 0, nearness(index, places, word));
  }
  const all = best.reduce((sum, one) => sum + one, 0);
  return (2 * Math.min(all, count)) / (slots.length + Math.max(count, 1));
}

function nearness(index: TextIndex, { ranges, others }: Places, word: number): number {
  let most = others.get(word) ?? 0;
  for (const [from, to, length, near] of ranges)
    if (word >= from && word < to)
      most = Math.max(most, (near * length) / (index.words[word] as string).length);
  return most;
}

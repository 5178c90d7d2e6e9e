import { passingNumbers } from "../arrays/growing-list.js";
import type { Steps } from "../turns/steps.js";
import { at, byte, real } from "../arrays/typed-array.js";
import type { Slot } from "./slot.js";
import { placeOf, type TextIndex, WEIGHTS, wordRange } from "./text-index.js";

/** Holders or hits that are looked at before the clock is. */
export const A_STEP = 16_384;

/** Puts down what a slot adds to the score of each stakeholder who has a word for it; gives these. */
export function* addShares(index: TextIndex, slot: Slot, shares: Float64Array): Steps<Int32Array> {
  const { holderOffsets, holders, holderFields } = index;
  const touched = passingNumbers();
  let seen = 0;
  for (const [word, nearness] of placesOf(index, slot))
    for (let place = at(holderOffsets, word); place < at(holderOffsets, word + 1); place++) {
      if (seen++ % A_STEP === 0) yield;
      const value = real(WEIGHTS, byte(holderFields, place)) * nearness;
      const holder = at(holders, place);
      if (real(shares, holder) === 0) touched.push(holder);
      if (value > real(shares, holder)) shares[holder] = value;
    }
  return touched.toArray();
}

/** The words of an index that may stand for a slot, with their nearness. */
function* placesOf(
  index: TextIndex,
  { beginnings, others }: Slot,
): Generator<[word: number, nearness: number]> {
  for (const [beginning, nearness] of beginnings) {
    const [from, to] = wordRange(index, beginning);
    for (let word = from; word < to; word++)
      yield [word, (nearness * beginning.length) / (index.words[word] as string).length];
  }
  for (const [word, nearness] of others) {
    const place = placeOf(index, word);
    if (place >= 0) yield [place, nearness];
  }
}

import { passingNumbers } from "../arrays/growing-list.js";
import type { Steps } from "../turns/steps.js";
import { addReal, at, real } from "../arrays/typed-array.js";
import { BestList, type Hit } from "./best-list.js";
import { rounded, type TextQuery } from "./best-hits.js";
import { closenessIn } from "./closeness.js";
import type { Reading } from "./readings.js";
import { giveScratch, takeScratch } from "./scratches.js";
import type { Slot } from "./slot.js";
import { A_STEP, addShares } from "./slot-shares.js";
import type { TextIndex } from "./text-index.js";

/** What the words of a hit are at least of the letters that were written, or of the score that all words could give, but where it has to have them all. */
const LEAST_PART = 1 / 2;

/** Who has a word for a slot, and what it adds to his score. */
export interface SlotHolders {
  readonly holders: Int32Array;
  readonly shares: Float64Array;
}

export function* slotHolders(
  index: TextIndex,
  slot: Slot,
  { admits }: Pick<TextQuery, "admits">,
): Steps<SlotHolders> {
  const share = takeScratch(index);
  const touched = yield* addShares(index, slot, share);
  const holders = touched.filter(admits);
  const shares = Float64Array.from(holders, (holder) => real(share, holder));
  for (const holder of touched) share[holder] = 0;
  giveScratch(index, share);
  return { holders, shares };
}

/** What a word weighs of which so many stakeholders have one: the rarer, the more it says. */
export const weightOf = (holders: number): number => 1 / Math.log2(holders + 2);

/**
 * Those who have words for most of what was written. The score is what each slot adds, averaged by weight, and the closeness
 * of a name.
 */
export function* nearHits(
  index: TextIndex,
  { slots, isWhole }: Reading,
  bySlot: readonly SlotHolders[],
  weights: readonly number[],
  { first, compareEqual }: Pick<TextQuery, "first" | "compareEqual">,
): Steps<readonly Hit[]> {
  const [sums, letters] = [takeScratch(index), takeScratch(index)];
  const found = passingNumbers();
  for (const [slot, { holders, shares }] of bySlot.entries()) {
    for (let place = 0; place < holders.length; place++) {
      const holder = at(holders, place);
      if (real(letters, holder) === 0) found.push(holder);
      addReal(sums, holder, real(shares, place) * (weights[slot] ?? 0));
      addReal(letters, holder, slots[slot]?.word.length ?? 0);
    }
    yield;
  }
  const written = slots.reduce((sum, { word }) => sum + word.length, 0);
  const least = isWhole ? written : written * LEAST_PART;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const closeness = closenessIn(index, slots);
  const best = new BestList(first, compareEqual);
  for (const [place, hit] of found.toArray().entries()) {
    if (place % A_STEP === 0) yield;
    const average = real(sums, hit) / whole;
    const isEnough = real(letters, hit) >= least || (!isWhole && average >= LEAST_PART);
    if (isEnough && best.mayTake(average + 1)) best.put(hit, rounded(average + closeness(hit)));
    sums[hit] = letters[hit] = 0;
  }
  giveScratch(index, sums);
  giveScratch(index, letters);
  return best.hits;
}

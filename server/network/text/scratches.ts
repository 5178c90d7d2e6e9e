import type { TextIndex } from "./text-index.js";

/** So many are kept for whoever asks next. */
const MOST_KEPT = 8;

/** Arrays of zeros, one number for each stakeholder of an index, for whoever fills and clears them. */
const scratches = new WeakMap<TextIndex, Float64Array[]>();

export const takeScratch = (index: TextIndex): Float64Array =>
  scratches.get(index)?.pop() ?? new Float64Array(index.textOffsets.length - 1);

export function giveScratch(index: TextIndex, scratch: Float64Array): void {
  const free = scratches.get(index) ?? [];
  if (free.length < MOST_KEPT) free.push(scratch);
  scratches.set(index, free);
}

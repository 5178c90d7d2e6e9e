/** One word of a query, and what may stand for it in a text. */
export interface Slot {
  readonly word: string;
  /** What a word may begin with, and how near it is then: 1 for the word itself. */
  readonly beginnings: readonly (readonly [beginning: string, nearness: number])[];
  /** Whole words that stand for it, with their nearness: above 0, below 1. */
  readonly others: ReadonlyMap<string, number>;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** A word for which nothing else stands. */
export const strictSlot = (word: string): Slot => ({ word, beginnings: [[word, 1]], others: NONE });

/** How near a word of a text comes to a slot: 1 for the same word, the share that was written for a beginning, 0 for none. */
export function nearnessOf({ beginnings, others }: Slot, word: string): number {
  let most = others.get(word) ?? 0;
  for (const [beginning, nearness] of beginnings)
    if (word.startsWith(beginning)) most = Math.max(most, (nearness * beginning.length) / word.length);
  return most;
}

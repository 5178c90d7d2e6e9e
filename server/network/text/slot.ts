import { otherNumber } from "./inflections.js";

/** One word of a query, and what may stand for it in a text. */
export interface Slot {
  readonly word: string;
  /** What a word may begin with, and how near it is then: 1 for the word itself. */
  readonly beginnings: readonly (readonly [beginning: string, nearness: number])[];
  /** Whole words that stand for it, with their nearness: above 0, below 1. */
  readonly others: ReadonlyMap<string, number>;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** How near the singular of a word is to its plural. */
export const OTHER_NUMBER = 0.95;

/** A word for which nothing stands but its singular or plural. */
export function strictSlot(word: string): Slot {
  const other = otherNumber(word);
  const others = other === null ? NONE : new Map([[other, OTHER_NUMBER]]);
  return { word, beginnings: [[word, 1]], others };
}

/** How near a word of a text comes to a slot: 1 for the same word, the share that was written for a beginning, 0 for none. */
export function nearnessOf({ beginnings, others }: Slot, word: string): number {
  let most = others.get(word) ?? 0;
  for (const [beginning, nearness] of beginnings)
    if (word.startsWith(beginning)) most = Math.max(most, (nearness * beginning.length) / word.length);
  return most;
}

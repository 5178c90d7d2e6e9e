import { seededRandom as seededNumbers } from "../../server/analysis/seeded-random.js";

/** A source of chance that gives the same for the same seed. */
export interface SeededRandom {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in this share of cases. */
  chance(share: number): boolean;
  /** Up to `most` different ones. */
  some<T>(list: readonly T[], most: number): T[];
}

export function seededRandom(seed: number): SeededRandom {
  const next = seededNumbers(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return {
    next,
    below,
    pick,
    chance: (share) => next() < share,
    some: (list, most) => [...new Set(Array.from({ length: below(most + 1) }, () => pick(list)))],
  };
}

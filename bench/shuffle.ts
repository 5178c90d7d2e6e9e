import { seededRandom } from "../tests/support/seeded-random.js";

/** The same list in an order of chance, which the seed decides. */
export function shuffle<T>(list: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

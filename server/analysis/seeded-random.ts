/** A source of chance: each call gives a number of at least 0 and below 1. */
export type Random = () => number;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Puts the numbers in a random order, in place (Fisher and Yates). */
export function shuffle(numbers: Int32Array, random: Random): void {
  for (let last = numbers.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = numbers[last] as number;
    numbers[last] = numbers[other] as number;
    numbers[other] = kept;
  }
}

/** `count` different members of a list, in random order; all of them where it has no more. */
export function sample(members: Int32Array, count: number, random: Random): Int32Array {
  const shuffled = members.slice();
  shuffle(shuffled, random);
  return shuffled.subarray(0, Math.min(count, shuffled.length));
}

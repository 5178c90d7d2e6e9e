/** A source of chance: each call gives a number of at least 0 and below 1. */
export type Random = () => number;

/**
 * The same numbers for the same seed, on every machine: a counter with the finishing mix of MurmurHash3
 * (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, describe the construction).
 */
export function seededRandom(seed: number): Random {
  let counter = seed | 0;
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = counter ^ (counter >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    mixed ^= mixed >>> 16;
    return (mixed >>> 0) / 4_294_967_296;
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

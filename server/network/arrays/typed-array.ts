// One function for each type of array: engines compile an access well that meets one type only, and these are the
// innermost steps of everything here.

/** The whole number at an index that is known to be there. */
export const at = (numbers: Int32Array, index: number): number => numbers[index] as number;

/** The number at an index that is known to be there. */
export const real = (numbers: Float64Array, index: number): number => numbers[index] as number;

/** The number of half the precision at an index that is known to be there. */
export const single = (numbers: Float32Array, index: number): number => numbers[index] as number;

/** The byte at an index that is known to be there. */
export const byte = (numbers: Uint8Array, index: number): number => numbers[index] as number;

/** Adds to the whole number at an index that is known to be there. */
export function add(numbers: Int32Array, index: number, amount: number): void {
  numbers[index] = (numbers[index] as number) + amount;
}

/** Adds to the number at an index that is known to be there. */
export function addReal(numbers: Float64Array, index: number, amount: number): void {
  numbers[index] = (numbers[index] as number) + amount;
}

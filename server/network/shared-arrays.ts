/** The arrays that a network is made of: every thread reads them without a copy. */
export type Numbers = Int32Array | Uint8Array | Float32Array | Float64Array;

/** Whole numbers that all threads share. */
export const sharedWholeNumbers = (length: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));

/** Bytes that all threads share. */
export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));

/** Numbers of half the precision that all threads share. */
export const sharedSingles = (length: number): Float32Array =>
  new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));

/** Numbers that all threads share. */
export const sharedReals = (length: number): Float64Array =>
  new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));

/** The numbers of a list, as all threads share them. */
export function sharedFrom(numbers: ArrayLike<number>): Int32Array {
  const shared = sharedWholeNumbers(numbers.length);
  shared.set(numbers);
  return shared;
}

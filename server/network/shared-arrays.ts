/** The arrays that a network is made of. */
export type Numbers = Int32Array | Uint8Array | Float32Array | Float64Array;

// Arrays over shared memory reach a worker thread without a copy; all of them begin with zeros.
export const sharedInt32 = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));
export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));
export const sharedSingles = (length: number): Float32Array =>
  new Float32Array(new SharedArrayBuffer(4 * length));
export const sharedReals = (length: number): Float64Array =>
  new Float64Array(new SharedArrayBuffer(8 * length));

/** A copy that several threads can read without another copy. */
export function toShared<T extends Numbers>(numbers: T): T {
  const shared = likeShared(numbers, numbers.length);
  shared.set(numbers);
  return shared;
}

/** A longer or shorter copy in shared memory; what is new is 0. */
export function resized<T extends Numbers>(numbers: T, length: number): T {
  const shared = likeShared(numbers, length);
  shared.set(numbers.length > length ? numbers.subarray(0, length) : numbers);
  return shared;
}

function likeShared<T extends Numbers>(numbers: T, length: number): T {
  if (numbers instanceof Int32Array) return sharedInt32(length) as T;
  if (numbers instanceof Uint8Array) return sharedBytes(length) as T;
  return (numbers instanceof Float32Array ? sharedSingles : sharedReals)(length) as T;
}

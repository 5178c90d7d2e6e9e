import type { Steps } from "../turns/steps.js";

/** The arrays that a network is made of. */
export type Numbers = Int32Array | Uint8Array | Float32Array | Float64Array;

// Arrays over shared memory reach a worker thread without a copy; all of them begin with zeros, which take no memory
// until they are written to.
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

/** Numbers that are copied before the clock is looked at: one or two milliseconds. */
const A_COPY = 500_000;

/** Copies numbers to a place in another array. */
export function* copySteps<T extends Numbers>(from: T, into: T, place: number): Steps<void> {
  for (let start = 0; start < from.length; start += A_COPY) {
    into.set(from.subarray(start, start + A_COPY), place + start);
    if (from.length > A_COPY) yield;
  }
}

/** How many numbers of a buffer the longest array over it has: nobody else may write to those. */
const taken = new WeakMap<ArrayBufferLike, number>();

/** A copy of at least the same length, with room for more behind it. What is new is 0. */
export function* longerCopy<T extends Numbers>(numbers: T, length: number): Steps<T> {
  const roomy = likeShared(numbers, length + (length >> 3));
  yield* copySteps(numbers, roomy, 0);
  taken.set(roomy.buffer, length);
  return roomy.subarray(0, length) as T;
}

/**
 * An array that begins with the numbers of another one and is longer: over the same memory where there is room behind the
 * other that no array has, else a copy. What is new must be written: it may be anything.
 */
export function* extended<T extends Numbers>(numbers: T, length: number): Steps<T> {
  const { buffer, byteOffset, BYTES_PER_ELEMENT } = numbers;
  const isLongest = byteOffset === 0 && (taken.get(buffer) ?? numbers.length) === numbers.length;
  if (!isLongest || length * BYTES_PER_ELEMENT > buffer.byteLength) return yield* longerCopy(numbers, length);
  taken.set(buffer, length);
  const type = numbers.constructor as new (memory: ArrayBufferLike, offset: number, length: number) => T;
  return new type(buffer, 0, length);
}

function likeShared<T extends Numbers>(numbers: T, length: number): T {
  if (numbers instanceof Int32Array) return sharedInt32(length) as T;
  if (numbers instanceof Uint8Array) return sharedBytes(length) as T;
  return (numbers instanceof Float32Array ? sharedSingles : sharedReals)(length) as T;
}

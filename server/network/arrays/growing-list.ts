import { type Numbers, sharedBytes, sharedInt32, sharedReals, sharedSingles } from "./shared-arrays.js";

const FIRST_ROOM = 1024;

/**
 * Numbers in an array that doubles when it is full: a plain array of a million boxes and moves them. Room that is
 * not used takes no memory, and nor do zeros before the first other number.
 */
export class GrowingList<T extends Numbers> {
  #numbers: T;
  #length = 0;

  /** `make` gives zeros. */
  constructor(private readonly make: (size: number) => T) {
    this.#numbers = make(0);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (value !== 0) {
      if (this.#length >= this.#numbers.length) this.#grow(Math.max(FIRST_ROOM, this.#length * 2));
      this.#numbers[this.#length] = value;
    }
    this.#length += 1;
  }

  /** What is in it, as an array over the same memory; what is pushed later may stand behind it. */
  toArray(): T {
    if (this.#length > this.#numbers.length) this.#grow(this.#length);
    return this.#numbers.subarray(0, this.#length) as T;
  }

  #grow(size: number): void {
    const larger = this.make(size);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}

/** Whole numbers that are soon done with, and that no other thread reads. */
export const passingNumbers = (): GrowingList<Int32Array> => new GrowingList((size) => new Int32Array(size));
export const wholeNumbers = (): GrowingList<Int32Array> => new GrowingList(sharedInt32);
export const singles = (): GrowingList<Float32Array> => new GrowingList(sharedSingles);
export const reals = (): GrowingList<Float64Array> => new GrowingList(sharedReals);
export const bytes = (): GrowingList<Uint8Array> => new GrowingList(sharedBytes);

import {
  type Numbers,
  sharedBytes,
  sharedReals,
  sharedSingles,
  sharedWholeNumbers,
} from "./shared-arrays.js";

/** Whole numbers in a typed array that doubles when it is full: a plain array of a million boxes and moves them. */
export class GrowingList<T extends Numbers> {
  #numbers: T;
  #length = 0;

  constructor(private readonly make: (size: number) => T) {
    this.#numbers = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = this.make(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  /** What is in it, in an array of just that size. */
  toArray(): T {
    const exact = this.make(this.#length);
    exact.set(this.#numbers.subarray(0, this.#length));
    return exact;
  }
}

export const wholeNumbers = (): GrowingList<Int32Array> => new GrowingList(sharedWholeNumbers);
export const singles = (): GrowingList<Float32Array> => new GrowingList(sharedSingles);
export const reals = (): GrowingList<Float64Array> => new GrowingList(sharedReals);
export const bytes = (): GrowingList<Uint8Array> => new GrowingList(sharedBytes);

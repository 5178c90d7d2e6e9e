import { type Numbers, toShared } from "./shared-arrays.js";

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

  /** Empties it; its room stays for what comes next. */
  clear(): void {
    this.#length = 0;
  }

  /** What is in it, until more is pushed. */
  written(): T {
    return this.#numbers.subarray(0, this.#length) as T;
  }

  /** What is in it, in a shared array of just that size. */
  toArray(): T {
    return toShared(this.written());
  }
}

export const wholeNumbers = (): GrowingList<Int32Array> => new GrowingList((size) => new Int32Array(size));
export const singles = (): GrowingList<Float32Array> => new GrowingList((size) => new Float32Array(size));
export const bytes = (): GrowingList<Uint8Array> => new GrowingList((size) => new Uint8Array(size));

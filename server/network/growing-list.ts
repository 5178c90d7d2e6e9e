/** Whole numbers in a typed array that doubles when it is full: a plain array of a million boxes and moves them. */
export class GrowingList<T extends Int32Array | Uint8Array | Float32Array | Float64Array> {
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

export const wholeNumbers = (): GrowingList<Int32Array> => new GrowingList((size) => new Int32Array(size));
export const singles = (): GrowingList<Float32Array> => new GrowingList((size) => new Float32Array(size));
export const reals = (): GrowingList<Float64Array> => new GrowingList((size) => new Float64Array(size));
export const bytes = (): GrowingList<Uint8Array> => new GrowingList((size) => new Uint8Array(size));

import { at, real } from "../../network/arrays/typed-array.js";

/** Numbers below so many, each with a key; the largest key comes first (a binary heap), equals in the order given. */
export class KeyedHeap {
  readonly #keys: Float64Array;
  readonly #heap: Int32Array;
  #size: number;

  constructor(
    keys: readonly number[],
    private readonly compareEqual: (a: number, b: number) => number,
  ) {
    this.#keys = Float64Array.from(keys);
    this.#heap = Int32Array.from(keys, (_, item) => item);
    this.#size = keys.length;
    for (let place = (this.#size >>> 1) - 1; place >= 0; place--) this.#sink(place);
  }

  /** The item with the largest key; undefined where none is left. */
  top(): number | undefined {
    return this.#size === 0 ? undefined : at(this.#heap, 0);
  }

  topKey(): number {
    return real(this.#keys, at(this.#heap, 0));
  }

  /** Gives the first item a smaller key. */
  lowerTop(key: number): void {
    this.#keys[at(this.#heap, 0)] = key;
    this.#sink(0);
  }

  dropTop(): void {
    this.#heap[0] = at(this.#heap, --this.#size);
    this.#sink(0);
  }

  #sink(from: number): void {
    for (let place = from; ;) {
      const left = 2 * place + 1;
      if (left >= this.#size) return;
      const right = left + 1;
      const child =
        right < this.#size && this.#isBefore(at(this.#heap, right), at(this.#heap, left)) ? right : left;
      const [above, below] = [at(this.#heap, place), at(this.#heap, child)];
      if (!this.#isBefore(below, above)) return;
      this.#heap[place] = below;
      this.#heap[child] = above;
      place = child;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const difference = real(this.#keys, one) - real(this.#keys, other);
    return difference === 0 ? this.compareEqual(one, other) < 0 : difference > 0;
  }
}

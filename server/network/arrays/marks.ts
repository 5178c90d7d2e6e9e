/**
 * A number for some of many things, forgotten all at once: whoever walks a part of a network neither makes a map of it nor
 * clears an array of the whole. Only for work that never waits between `clear` and its last look.
 */
export class Marks {
  readonly #values: Int32Array;
  readonly #turns: Uint32Array;
  #turn = 0;

  constructor(size: number) {
    this.#values = new Int32Array(size);
    this.#turns = new Uint32Array(size);
  }

  /** Forgets all marks. */
  clear(): this {
    this.#turn += 1;
    if (this.#turn > 0xffff_ffff) {
      this.#turns.fill(0);
      this.#turn = 1;
    }
    return this;
  }

  has(index: number): boolean {
    return this.#turns[index] === this.#turn;
  }

  /** The mark of a thing; undefined where it has none. */
  get(index: number): number | undefined {
    return this.has(index) ? this.#values[index] : undefined;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
    this.#turns[index] = this.#turn;
  }
}

/**
 * A number for some of many things, forgotten all at once: whoever walks a part of a network neither makes a map of it nor
 * clears an array of the whole.
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

/** So many that came back are kept, 8 bytes a thing each. */
const MOST_KEPT = 4;

/** Marks on some of so many things, for each who walks its own: work in turns goes on beside other such work. */
export class LentMarks {
  readonly #kept: Marks[] = [];

  constructor(private readonly size: number) {}

  /** Marks of nothing yet. Whoever is done gives them back; those of work that ended before are no loss. */
  borrow(): Marks {
    return (this.#kept.pop() ?? new Marks(this.size)).clear();
  }

  giveBack(marks: Marks): void {
    if (this.#kept.length < MOST_KEPT) this.#kept.push(marks);
  }
}

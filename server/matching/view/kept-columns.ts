/** Bytes of columns that are kept for one view in one thread; at least one column is. */
const MOST_BYTES = 32_000_000;

/** Columns that are dear to make, as many as there is room for: the one not asked for longest goes first. */
export class KeptColumns {
  readonly #columns = new Map<string, Float64Array>();
  #bytes = 0;

  constructor(private readonly most = MOST_BYTES) {}

  /** The column of that name; made where it is not kept. Nobody may write to it. */
  get(name: string, make: () => Float64Array): Float64Array {
    const known = this.#columns.get(name);
    const column = known ?? make();
    if (known !== undefined) this.#columns.delete(name);
    else this.#bytes += column.byteLength;
    this.#columns.set(name, column);
    for (const [oldest, { byteLength }] of this.#columns) {
      if (this.#bytes <= this.most || this.#columns.size === 1) break;
      this.#columns.delete(oldest);
      this.#bytes -= byteLength;
    }
    return column;
  }
}

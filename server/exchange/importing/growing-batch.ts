import type { Pending } from "./pending-record.js";

/** Records stored in one transaction; fewer where they are long, so that a batch fits into the memory. */
const MOST_RECORDS = 4_000;
const MOST_SIGNS = 4_000_000;

/** Records that are to be stored together, each once. */
export class GrowingBatch {
  #pending: Pending[] = [];
  /** Their ids, once somebody asks: most files tell of each record once. */
  #ids: Set<string> | undefined;
  /** Characters read for it so far. */
  signs = 0;

  has(id: string): boolean {
    this.#ids ??= new Set(this.#pending.map(({ record }) => record.id));
    return this.#ids.has(id);
  }

  add(pending: Pending): void {
    this.#ids?.add(pending.record.id);
    this.#pending.push(pending);
  }

  get isFull(): boolean {
    return this.#pending.length >= MOST_RECORDS || this.signs >= MOST_SIGNS;
  }

  /** What it holds; it is empty then. */
  take(): Pending[] {
    const pending = this.#pending;
    this.#pending = [];
    this.signs = 0;
    this.#ids = undefined;
    return pending;
  }
}

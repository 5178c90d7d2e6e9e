import type { Codes } from "./codes.js";
import { wholeNumbers } from "./growing-list.js";
import { sharedInt32, sharedSingles } from "./shared-arrays.js";
import type { SparseRows } from "./sparse-rows.js";

/** Which facets each stakeholder (or linkage) has, each once. */
export class FacetRows {
  readonly #ends = wholeNumbers();
  readonly #columns = wholeNumbers();

  constructor(private readonly codes: Codes) {}

  add(names: readonly string[]): void {
    for (const name of names.length > 1 ? new Set(names) : names) this.#columns.push(this.codes.of(name));
    this.#ends.push(this.#columns.length);
  }

  finish(): SparseRows {
    const columns = this.#columns.toArray();
    const ends = this.#ends.toArray();
    const offsets = sharedInt32(ends.length + 1);
    offsets.set(ends, 1);
    return { offsets, columns, values: sharedSingles(columns.length).fill(1) };
  }
}

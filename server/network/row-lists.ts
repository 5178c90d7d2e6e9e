import { wholeNumbers } from "./growing-list.js";
import { sharedInt32 } from "./shared-arrays.js";
import { at } from "./typed-array.js";

/** A list of numbers for each row: those of row `r` stand in `columns` at `offsets[r]` up to `offsets[r + 1]`. */
export interface RowLists {
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
}

/** Takes up the lists of one row after the other. */
export class RowListsBuilder {
  readonly #ends = wholeNumbers();
  readonly #columns = wholeNumbers();

  add(list: readonly number[]): void {
    for (const column of list) this.#columns.push(column);
    this.#ends.push(this.#columns.length);
  }

  finish(): RowLists {
    const offsets = sharedInt32(this.#ends.length + 1);
    offsets.set(this.#ends.toArray(), 1);
    return { offsets, columns: this.#columns.toArray() };
  }
}

/** The list of a row, as a view. */
export const listOf = ({ offsets, columns }: RowLists, row: number): Int32Array =>
  columns.subarray(at(offsets, row), at(offsets, row + 1));

/**
 * The lists after some rows have others; rows behind those before that are not among the changes are empty. The same
 * object where nothing differs. Copies what stands between the changed rows in one go each.
 */
export function patchedLists(
  before: RowLists,
  count: number,
  changes: ReadonlyMap<number, ArrayLike<number>>,
): RowLists {
  const known = before.offsets.length - 1;
  const differing = [...changes].filter(([row, list]) => row >= known || !equal(listOf(before, row), list));
  if (differing.length === 0 && count === known) return before;
  differing.sort(([a], [b]) => a - b);
  const startOf = (row: number): number => at(before.offsets, Math.min(row, known));
  const growth = differing.reduce(
    (sum, [row, list]) => sum + list.length - (startOf(row + 1) - startOf(row)),
    0,
  );
  const offsets = sharedInt32(count + 1);
  const columns = sharedInt32(before.columns.length + growth);
  offsets.set(before.offsets);
  offsets.fill(startOf(known), known);
  let [shift, copied] = [0, 0];
  differing.forEach(([row, list], place) => {
    const [start, end] = [startOf(row), startOf(row + 1)];
    columns.set(before.columns.subarray(copied, start), copied + shift);
    columns.set(list, start + shift);
    copied = end;
    shift += list.length - (end - start);
    const next = differing[place + 1]?.[0] ?? count;
    for (let later = row + 1; later <= next; later++) offsets[later] = startOf(later) + shift;
  });
  columns.set(before.columns.subarray(copied), copied + shift);
  return { offsets, columns };
}

function equal(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

import { sharedInt32, sharedSingles } from "./shared-arrays.js";
import { at, single } from "./typed-array.js";
import { ENTRIES_A_STEP, finish, type Steps } from "../turns/steps.js";

/** A sparse matrix by rows (CSR): entries of row `r` stand at `offsets[r]` up to `offsets[r + 1]`; 8 bytes an entry. */
export interface SparseRows {
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** The same matrix by columns, rows ascending within each; linear in the entries. */
export const transpose = (matrix: SparseRows, columnCount: number): SparseRows =>
  finish(transposeSteps(matrix, columnCount));

/** What `transpose` does, in steps. */
export function* transposeSteps(matrix: SparseRows, columnCount: number): Steps<SparseRows> {
  const offsets = sharedInt32(columnCount + 1);
  for (let e = 0; e < matrix.columns.length; e++) {
    const after = at(matrix.columns, e) + 1;
    offsets[after] = at(offsets, after) + 1;
    if (e % ENTRIES_A_STEP === 0) yield;
  }
  for (let c = 0; c < columnCount; c++) offsets[c + 1] = at(offsets, c + 1) + at(offsets, c);
  const next = offsets.slice();
  const columns = sharedInt32(matrix.columns.length);
  const values = sharedSingles(matrix.columns.length);
  for (let row = 0, e = 0; row + 1 < matrix.offsets.length; row++)
    for (; e < at(matrix.offsets, row + 1); e++) {
      const column = at(matrix.columns, e);
      const slot = at(next, column);
      next[column] = slot + 1;
      columns[slot] = row;
      values[slot] = single(matrix.values, e);
      if (e % ENTRIES_A_STEP === 0) yield;
    }
  return { offsets, columns, values };
}

/** The value of one cell, 0 where none is stored; linear in the row. */
export function cell(matrix: SparseRows, row: number, column: number): number {
  for (let e = at(matrix.offsets, row); e < at(matrix.offsets, row + 1); e++)
    if (matrix.columns[e] === column) return single(matrix.values, e);
  return 0;
}

/** The entry of one cell in a matrix whose rows ascend, -1 where none is stored; logarithmic in the row. */
function entryOf({ offsets, columns }: SparseRows, row: number, column: number): number {
  let [low, high] = [at(offsets, row), at(offsets, row + 1)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(columns, middle) < column) low = middle + 1;
    else high = middle;
  }
  return low < at(offsets, row + 1) && at(columns, low) === column ? low : -1;
}

/** The value of one cell in a matrix whose rows ascend, 0 where none is stored; logarithmic in the row. */
export function sortedCell(matrix: SparseRows, row: number, column: number): number {
  const entry = entryOf(matrix, row, column);
  return entry < 0 ? 0 : single(matrix.values, entry);
}

/**
 * Visits the columns that two rows of a matrix with ascending rows share, in order, until `visit` says false. Looks up
 * the shorter row in the longer one.
 */
export function eachCommon(
  matrix: SparseRows,
  one: number,
  other: number,
  visit: (column: number, first: number, second: number) => boolean,
): void {
  const { offsets, columns, values } = matrix;
  const lengthOf = (row: number): number => at(offsets, row + 1) - at(offsets, row);
  const isTurned = lengthOf(one) > lengthOf(other);
  const [short, long] = isTurned ? [other, one] : [one, other];
  for (let e = at(offsets, short); e < at(offsets, short + 1); e++) {
    const column = at(columns, e);
    const entry = entryOf(matrix, long, column);
    if (entry < 0) continue;
    const [here, there] = [single(values, e), single(values, entry)];
    if (!(isTurned ? visit(column, there, here) : visit(column, here, there))) return;
  }
}

/** One row per matrix as a plain list with zeros between; made at the first use and cleared after each. */
const spreadRows = new WeakMap<SparseRows, Float64Array>();

/** Hands out one row of a square matrix as a plain list, for this call alone: it is cleared when `use` returns. */
export function spread(matrix: SparseRows, row: number, use: (values: Float64Array) => void): void {
  let list = spreadRows.get(matrix);
  if (list === undefined) spreadRows.set(matrix, (list = new Float64Array(matrix.offsets.length - 1)));
  const [start, end] = [at(matrix.offsets, row), at(matrix.offsets, row + 1)];
  for (let e = start; e < end; e++) list[at(matrix.columns, e)] = single(matrix.values, e);
  use(list);
  for (let e = start; e < end; e++) list[at(matrix.columns, e)] = 0;
}

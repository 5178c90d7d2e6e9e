/** A sparse matrix by rows (CSR): entries of row `r` stand at `offsets[r]` up to `offsets[r + 1]`; 8 bytes an entry. */
export interface SparseRows {
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Rows from one map of column to value per row; columns keep the order of the map. */
export function toSparseRows(rows: readonly ReadonlyMap<number, number>[]): SparseRows {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (offsets[r + 1] = at(offsets, r) + row.size));
  const columns = new Int32Array(at(offsets, rows.length));
  const values = new Float32Array(columns.length);
  let entry = 0;
  for (const row of rows)
    for (const [column, value] of row) {
      columns[entry] = column;
      values[entry++] = value;
    }
  return { offsets, columns, values };
}

/** The same matrix by columns, rows ascending within each; linear in the entries. */
export function transpose(matrix: SparseRows, columnCount: number): SparseRows {
  const offsets = new Int32Array(columnCount + 1);
  for (const column of matrix.columns) offsets[column + 1] = at(offsets, column + 1) + 1;
  for (let c = 0; c < columnCount; c++) offsets[c + 1] = at(offsets, c + 1) + at(offsets, c);
  const next = offsets.slice();
  const columns = new Int32Array(matrix.columns.length);
  const values = new Float32Array(matrix.columns.length);
  for (let row = 0; row + 1 < matrix.offsets.length; row++)
    for (let e = at(matrix.offsets, row); e < at(matrix.offsets, row + 1); e++) {
      const column = at(matrix.columns, e);
      const slot = at(next, column);
      next[column] = slot + 1;
      columns[slot] = row;
      values[slot] = at(matrix.values, e);
    }
  return { offsets, columns, values };
}

/** The value of one cell, 0 where none is stored; linear in the row. */
export function cell(matrix: SparseRows, row: number, column: number): number {
  for (let e = at(matrix.offsets, row); e < at(matrix.offsets, row + 1); e++)
    if (matrix.columns[e] === column) return at(matrix.values, e);
  return 0;
}

/** The element at an index that the caller knows to be inside; compiles to a plain read. */
export const at = (array: ArrayLike<number>, index: number): number => array[index] as number;

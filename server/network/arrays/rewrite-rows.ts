import { type GrowingList, reals, singles, wholeNumbers } from "./growing-list.js";
import { sharedInt32, sharedReals, sharedSingles } from "./shared-arrays.js";
import type { SparseRows } from "./sparse-rows.js";
import type { Steps } from "../turns/steps.js";
import { at } from "./typed-array.js";

/** Lists of numbers by row: those of row `r` stand at `offsets[r]` up to `offsets[r + 1]`; 4 bytes a number. */
export type ListRows = Pick<SparseRows, "offsets" | "columns">;

/** A sparse matrix by rows in full precision; 12 bytes an entry. */
export interface RealRows extends ListRows {
  readonly values: Float64Array;
}

/** Takes the entries of one row after the other. */
export interface RowWriter {
  push(column: number, value?: number): void;
}

type WriteRow = (row: number, out: RowWriter) => void;

/** Which rows are to be written: all `size` of them, or some (ascending) beside those of a matrix before. */
export interface Rewriting<Rows> {
  readonly size: number;
  /** Rows after the last of `before` are written too where they are named, and empty otherwise. */
  readonly change?: { readonly before: Rows; readonly rows: Int32Array } | undefined;
}

/** Entries and rows that are written between two yields. */
const [ENTRIES, ROWS] = [50_000, 500];

/**
 * A matrix whose rows `write` gives. With a change only the rows named are written and all others copied, stretch by
 * stretch: the same as if all had been written, for the price of a copy.
 */
export const rewriteRows = (rewriting: Rewriting<SparseRows>, write: WriteRow): Steps<SparseRows> =>
  rewriteValues(rewriting, write, singles(), sharedSingles);

/** The same in full precision. */
export const rewriteReals = (rewriting: Rewriting<RealRows>, write: WriteRow): Steps<RealRows> =>
  rewriteValues(rewriting, write, reals(), sharedReals);

function* rewriteValues<T extends Float32Array | Float64Array>(
  { size, change }: Rewriting<ListRows & { readonly values: T }>,
  write: WriteRow,
  values: GrowingList<T>,
  make: (length: number) => T,
): Steps<ListRows & { readonly values: T }> {
  const lists = yield* rewrite({ size, change }, write, (value) => {
    values.push(value);
  });
  const fresh = values.toArray();
  const all = make(lists.columns.length);
  for (const { from, start, end, isFresh } of lists.stretches)
    all.set((isFresh ? fresh : (change?.before.values ?? fresh)).subarray(start, end), from);
  return { offsets: lists.offsets, columns: lists.columns, values: all };
}

/** The same for lists without values. */
export function* rewriteLists(rewriting: Rewriting<ListRows>, write: WriteRow): Steps<ListRows> {
  const { offsets, columns } = yield* rewrite(rewriting, write, () => undefined);
  return { offsets, columns };
}

/** Entries that are copied in one piece: to `from`, out of what was written or of what was there before. */
interface Stretch {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly isFresh: boolean;
}

function* rewrite(
  { size, change }: Rewriting<ListRows>,
  write: WriteRow,
  onValue: (value: number) => void,
): Steps<ListRows & { stretches: readonly Stretch[] }> {
  const columns = wholeNumbers();
  const out: RowWriter = {
    push: (column, value = 0) => {
      columns.push(column);
      onValue(value);
    },
  };
  const rowCount = change?.rows.length ?? size;
  const lengths = new Int32Array(rowCount);
  for (let i = 0, since = 0, yielded = 0; i < rowCount; i++) {
    const start = columns.length;
    write(change ? at(change.rows, i) : i, out);
    lengths[i] = columns.length - start;
    if (columns.length - since < ENTRIES && i - yielded < ROWS) continue;
    [since, yielded] = [columns.length, i];
    yield;
  }
  const { offsets, stretches } = layOut(size, change, lengths);
  const all = sharedInt32(at(offsets, size));
  const fresh = columns.toArray();
  for (const { from, start, end, isFresh } of stretches)
    all.set((isFresh ? fresh : (change?.before.columns ?? fresh)).subarray(start, end), from);
  return { offsets, columns: all, stretches };
}

/** Where each row stands, and which stretches are copied from where. */
function layOut(
  size: number,
  change: Rewriting<ListRows>["change"],
  lengths: Int32Array,
): { offsets: Int32Array; stretches: Stretch[] } {
  const offsets = sharedInt32(size + 1);
  const stretches: Stretch[] = [];
  const old = change?.before.offsets ?? new Int32Array(1);
  const oldSize = old.length - 1;
  let [row, written] = [0, 0];
  const keepUntil = (end: number): void => {
    const last = Math.min(end, oldSize);
    const from = at(offsets, row);
    if (row < last) {
      const [start, stop] = [at(old, row), at(old, last)];
      if (stop > start) stretches.push({ from, start, end: stop, isFresh: false });
      for (; row < last; row++) offsets[row + 1] = from + at(old, row + 1) - start;
    }
    for (; row < end; row++) offsets[row + 1] = at(offsets, row);
  };
  for (let i = 0; i < lengths.length; i++) {
    if (change) keepUntil(at(change.rows, i));
    const from = at(offsets, row);
    const length = at(lengths, i);
    const previous = stretches.at(-1);
    if (previous?.isFresh === true && previous.from + previous.end - previous.start === from)
      stretches[stretches.length - 1] = { ...previous, end: previous.end + length };
    else if (length > 0) stretches.push({ from, start: written, end: written + length, isFresh: true });
    written += length;
    offsets[++row] = from + length;
  }
  keepUntil(size);
  return { offsets, stretches };
}

/** A column whose numbers at some places `value` gives, all of them without a change. */
export function rewriteColumn<T extends Int32Array | Float64Array>(
  column: T,
  rows: Int32Array | undefined,
  value: (row: number) => number,
): T {
  if (rows) for (const row of rows) column[row] = value(row);
  else for (let row = 0; row < column.length; row++) column[row] = value(row);
  return column;
}

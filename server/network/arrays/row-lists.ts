import { wholeNumbers } from "./growing-list.js";
import { copySteps, extended, longerCopy, sharedInt32 } from "./shared-arrays.js";
import { ENTRIES_A_STEP, ROWS_A_STEP, type Steps } from "../turns/steps.js";
import { add, at } from "./typed-array.js";

/** A list of numbers for each row: those of row `r` stand in `columns` at `offsets[r]` up to `offsets[r + 1]`. */
export interface RowLists {
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
}

/** Takes up the lists of one row after the other. */
export class RowListsBuilder {
  readonly #offsets = wholeNumbers();
  readonly #columns = wholeNumbers();

  constructor() {
    this.#offsets.push(0);
  }

  add(list: readonly number[]): void {
    for (const column of list) this.#columns.push(column);
    this.#offsets.push(this.#columns.length);
  }

  finish(): RowLists {
    return { offsets: this.#offsets.toArray(), columns: this.#columns.toArray() };
  }
}

/** The list of a row, as a view. */
export const listOf = ({ offsets, columns }: RowLists, row: number): Int32Array =>
  columns.subarray(at(offsets, row), at(offsets, row + 1));

/**
 * The lists after some rows have others; rows behind those before that are not among the changes are empty. The same
 * object where nothing differs. Rows that are new cost nothing but themselves; else all is copied.
 */
export function* patchedLists(
  before: RowLists,
  count: number,
  changes: ReadonlyMap<number, ArrayLike<number>>,
): Steps<RowLists> {
  const known = before.offsets.length - 1;
  const differing = [...changes].filter(([row, list]) => row >= known || !equal(listOf(before, row), list));
  if (differing.length === 0 && count === known) return before;
  differing.sort(([a], [b]) => a - b);
  const growth = differing.reduce((sum, [row, list]) => sum + list.length - lengthAt(before, row), 0);
  const isKept = (differing[0]?.[0] ?? known) >= known;
  const size = before.columns.length + growth;
  const offsets = yield* (isKept ? extended : longerCopy)(before.offsets, count + 1);
  offsets.fill(before.columns.length, known + 1);
  const columns = isKept ? yield* extended(before.columns, size) : sharedInt32(size);
  let [shift, copied] = [0, isKept ? before.columns.length : 0];
  for (const [place, [row, list]] of differing.entries()) {
    const start = at(before.offsets, Math.min(row, known));
    yield* copySteps(before.columns.subarray(copied, start), columns, copied + shift);
    columns.set(list, start + shift);
    copied = start + lengthAt(before, row);
    shift += list.length - lengthAt(before, row);
    yield* shiftSteps(offsets, row + 1, (differing[place + 1]?.[0] ?? count) + 1, shift);
    if (place % ROWS_A_STEP === 0) yield;
  }
  yield* copySteps(before.columns.subarray(copied), columns, copied + shift);
  return { offsets, columns };
}

const lengthAt = ({ offsets }: RowLists, row: number): number =>
  row < offsets.length - 1 ? at(offsets, row + 1) - at(offsets, row) : 0;

/** Adds to a stretch of numbers. */
function* shiftSteps(numbers: Int32Array, from: number, to: number, amount: number): Steps<void> {
  if (amount === 0) return;
  for (let index = from; index < to; index++) {
    add(numbers, index, amount);
    if (index % ENTRIES_A_STEP === 0) yield;
  }
}

/** Whether two lists have the same numbers in the same order. */
export function equal(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

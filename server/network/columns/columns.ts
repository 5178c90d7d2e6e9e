import { GrowingList } from "../arrays/growing-list.js";
import {
  extended,
  longerCopy,
  type Numbers,
  sharedBytes,
  sharedInt32,
  sharedReals,
} from "../arrays/shared-arrays.js";
import type { Steps } from "../turns/steps.js";

/** One fact of a row as a number. */
export interface Column<R, A extends Numbers = Numbers> {
  readonly make: (length: number) => A;
  readonly of: (row: R) => number;
  /** What stands where the row is gone. */
  readonly gone: number;
}

export const wholeNumber = <R>(of: (row: R) => number, gone: number): Column<R, Int32Array> => ({
  make: sharedInt32,
  of,
  gone,
});
export const byteOf = <R>(of: (row: R) => number, gone: number): Column<R, Uint8Array> => ({
  make: sharedBytes,
  of,
  gone,
});
export const real = <R>(of: (row: R) => number, gone: number): Column<R, Float64Array> => ({
  make: sharedReals,
  of,
  gone,
});

/** The columns of a kind of row, by name. */
export type Columns<R> = Readonly<Record<string, Column<R>>>;

/** The arrays of such columns. */
export type Arrays<C extends Columns<never>> = {
  readonly [K in keyof C]: C[K] extends Column<never, infer A> ? A : never;
};

/** What rows are now, by their numbers; null where one is gone. Numbers behind those before that are not here are gone, too. */
export type Changes<R> = ReadonlyMap<number, R | null>;

/** Fills the columns row by row. */
export class ColumnBuilder<R, C extends Columns<R>> {
  readonly #lists: readonly (readonly [Column<R>, GrowingList<Numbers>])[];

  constructor(private readonly columns: C) {
    this.#lists = Object.values(columns).map((column) => [column, new GrowingList<Numbers>(column.make)]);
  }

  add(row: R): void {
    for (const [{ of }, list] of this.#lists) list.push(of(row));
  }

  finish(): Arrays<C> {
    const names = Object.keys(this.columns);
    return Object.fromEntries(this.#lists.map(([, list], i) => [names[i], list.toArray()])) as Arrays<C>;
  }
}

/** The columns after some rows have changed; an array whose numbers stay as they are is the one before, or begins with it. */
export function* patchedColumns<R, C extends Columns<R>>(
  columns: C,
  before: Arrays<C>,
  count: number,
  changes: Changes<R>,
): Steps<Arrays<C>> {
  const after: [string, Numbers][] = [];
  for (const [name, column] of Object.entries(columns)) {
    after.push([name, yield* patchedColumn(column, before[name] as Numbers, count, changes)]);
    yield;
  }
  return Object.fromEntries(after) as Arrays<C>;
}

function* patchedColumn<R>(
  { of, gone }: Column<R>,
  before: Numbers,
  count: number,
  changes: Changes<R>,
): Steps<Numbers> {
  const known = before.length;
  const values = [...changes].map(([index, row]) => [index, row === null ? gone : of(row)] as const);
  const isKept = values.every(([index, value]) => index >= known || Object.is(before[index], value));
  if (isKept && count === known) return before;
  const after = yield* (isKept ? extended : longerCopy)(before, count);
  after.fill(gone, known);
  for (const [index, value] of values) if (!isKept || index >= known) after[index] = value;
  return after;
}

import type { Row } from "../graph/port.js";

/** Puts rows whose first column is a parent's id into one list a parent, their order kept. */
export function byParent<T>(rows: readonly Row[], decode: (row: Row) => T): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) {
    const parent = row[0] as string;
    const list = lists.get(parent);
    if (list) list.push(decode(row));
    else lists.set(parent, [decode(row)]);
  }
  return lists;
}

/** Counts by parent, from rows of a parent's id and a number. */
export const totals = (rows: readonly Row[]): Map<string, number> =>
  new Map(rows.map((row) => [row[0] as string, row[1] as number]));

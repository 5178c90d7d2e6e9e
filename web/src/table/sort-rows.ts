import type { Order } from "../state/view.js";
import { byName } from "../words/formats.js";

/** A column of a table: what it shows of a row, and how rows are ordered by it. */
export interface Column<Row> {
  /** What it is called in addresses, the same in every language. */
  readonly key: string;
  readonly name: string;
  readonly text: (row: Row) => string;
  /** Numbers are ordered as such, and aligned right; NaN stands for an empty cell. */
  readonly number?: (row: Row) => number;
  /** Whether it stays where all of its cells are empty, since that says something. */
  readonly isKept?: boolean;
  /** Whether rows cannot be ordered by it. */
  readonly isFixed?: boolean;
}

/** The columns of which some row has something, the first among them, and those of which none has. */
export function withoutEmpty<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): { readonly filled: readonly Column<Row>[]; readonly empty: readonly Column<Row>[] } {
  const isFilled = ({ text, isKept }: Column<Row>, place: number): boolean =>
    place === 0 || isKept === true || rows.length === 0 || rows.some((row) => text(row) !== "");
  const filled = columns.filter(isFilled);
  return { filled, empty: columns.filter((column) => !filled.includes(column)) };
}

/** Rows by a column; empty cells come last both ways, equal ones keep their order. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order): Row[] {
  const column = columns.find(({ key }) => key === order.column);
  if (column === undefined) return [...rows];
  const sign = order.isDescending ? -1 : 1;
  const { number, text } = column;
  if (number !== undefined)
    return [...rows].sort((a, b) => {
      const [x, y] = [number(a), number(b)];
      const [noX, noY] = [Number.isNaN(x), Number.isNaN(y)];
      return noX || noY ? Number(noX) - Number(noY) : sign * (x - y);
    });
  return rows
    .map((row) => ({ row, key: text(row) }))
    .sort((a, b) =>
      a.key === "" || b.key === ""
        ? Number(a.key === "") - Number(b.key === "")
        : sign * byName(a.key, b.key),
    )
    .map(({ row }) => row);
}

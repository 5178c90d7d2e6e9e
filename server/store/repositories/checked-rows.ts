import type { GraphPort, Parameters, ReadOptions, Row } from "../graph/port.js";

/** Whether the value of a column is what its statement promises. */
export type Form<T> = (value: unknown) => value is T;

export const text: Form<string> = (value) => typeof value === "string";
export const number: Form<number> = (value) => typeof value === "number";
export const flag: Form<boolean> = (value) => typeof value === "boolean";
export const texts: Form<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.every(text);

/** The columns of a projection, which checks them itself. */
export const columns: Form<readonly unknown[]> = (value) => Array.isArray(value);

export const orNull =
  <T>(form: Form<T>): Form<T | null> =>
  (value): value is T | null =>
    value === null || form(value);

/** One of these names. */
export function oneOf<T extends string>(names: readonly T[]): Form<T> {
  const known = new Set<unknown>(names);
  return (value): value is T => known.has(value);
}

/** Where a row stands in its list: the key it is sorted by, null in lists by id alone, and its id. */
export const position: Form<readonly [key: string | number | null, id: string]> = (
  value,
): value is readonly [string | number | null, string] =>
  Array.isArray(value) &&
  value.length === 2 &&
  (value[0] === null || text(value[0]) || number(value[0])) &&
  text(value[1]);

/** The rows that columns of these forms make. */
export type RowOf<F extends readonly Form<unknown>[]> = {
  readonly [I in keyof F]: F[I] extends Form<infer T> ? T : never;
};

/** A row as its columns promise it; throws where one does not keep that. Some ten nanoseconds a column, nothing is copied. */
export function checkedRow<const F extends readonly Form<unknown>[]>(
  forms: F,
  row: Row,
  statement: string,
): RowOf<F> {
  if (row.length !== forms.length)
    throw new Error(
      `A row of ${forms.length} columns was required and one of ${row.length} came: ${statement}`,
    );
  for (let index = 0; index < forms.length; index++)
    if (forms[index]?.(row[index]) !== true)
      throw new Error(`Column ${index + 1} is not what was required but ${typeof row[index]}: ${statement}`);
  return row as unknown as RowOf<F>;
}

/** Reads a statement whose rows have columns of these forms; every row is checked. */
export async function readRows<const F extends readonly Form<unknown>[]>(
  port: Pick<GraphPort, "read">,
  forms: F,
  statement: string,
  parameters?: Parameters,
  options?: ReadOptions,
): Promise<RowOf<F>[]> {
  const rows = await port.read(statement, parameters, options);
  for (const row of rows) checkedRow(forms, row, statement);
  return rows as unknown as RowOf<F>[];
}

/** The number that a statement counts. */
export async function readCount(
  port: Pick<GraphPort, "read">,
  statement: string,
  parameters?: Parameters,
): Promise<number> {
  const [row] = await readRows(port, [number], statement, parameters);
  return row?.[0] ?? 0;
}

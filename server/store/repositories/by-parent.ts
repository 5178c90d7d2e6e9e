import type { GraphPort, Parameters } from "../graph/port.js";
import { number, readRows, text } from "./checked-rows.js";

/** Puts rows whose first column is a parent's id into one list a parent, their order kept. */
export function byParent<R extends readonly [parent: string, ...unknown[]], T>(
  rows: readonly R[],
  decode: (row: R) => T,
): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) {
    const parent = row[0];
    const list = lists.get(parent);
    if (list) list.push(decode(row));
    else lists.set(parent, [decode(row)]);
  }
  return lists;
}

/** Counts by parent, from a statement whose rows are a parent's id and a number. */
export const readTotals = async (
  port: Pick<GraphPort, "read">,
  statement: string,
  parameters: Parameters,
): Promise<Map<string, number>> => new Map(await readRows(port, [text, number], statement, parameters));

import type { QueryResult } from "@grafeo-db/js";
import type { Row } from "../../port.js";
import { nextTurn, SLICE_MS } from "../../turns.js";
import { toPlainRows } from "./plain-rows.js";

/** So many rows are taken out at once. */
const AT_ONCE = 2_000;

/** Rows that are taken out before the clock is looked at. */
const A_LOOK = 64;

/** What is taken of a result. */
export type Rows = Pick<QueryResult, "columns" | "length" | "get" | "rows">;

/**
 * The rows of a result. The engine gives all of them in one go, which takes a second for some hundred thousand, or one by
 * its number: many are taken one by one, and others have their turn in between. Stops where nobody waits any more.
 */
export async function rowsInTurns(result: Rows, isGivenUp: () => boolean): Promise<Row[]> {
  const { columns, length } = result;
  if (length <= AT_ONCE) return toPlainRows(result.rows());
  const rows: Row[] = [];
  for (let began = performance.now(); rows.length < length;) {
    const row = result.get(rows.length);
    rows.push(...toPlainRows([columns.map((name) => row[name] ?? null)]));
    if (rows.length % A_LOOK !== 0 || performance.now() - began < SLICE_MS) continue;
    await nextTurn();
    if (isGivenUp()) return [];
    began = performance.now();
  }
  return rows;
}

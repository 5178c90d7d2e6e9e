import { setImmediate } from "node:timers/promises";
import type { GraphTransaction, Value } from "../graph/port.js";

/** A statement over `$rows`; without rows there is nothing to run. */
export type RowStatement = readonly [statement: string, rows: readonly Value[]];

/** Runs statements one after another; the rows of each are made while the one before is under way. */
export async function runRows(
  transaction: GraphTransaction,
  statements: Iterable<RowStatement>,
): Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  for (const [statement, rows] of statements) {
    if (rows.length === 0) continue;
    await running;
    running = transaction.run(statement, { rows });
    // A failure is heard of where it is waited for.
    running.catch(() => undefined);
    await setImmediate();
  }
  await running;
}

import type { GrafeoDB, QueryResult, Transaction } from "@grafeo-db/js";
import { withinDeadline } from "../../deadline.js";
import type { GraphTransaction, Parameters, Row } from "../../port.js";
import { toEmbeddedError } from "./embedded-error.js";
import { toPlainRows } from "./plain-rows.js";
import { rowsInTurns } from "./rows-in-turns.js";

/** Whether a statement changed anything that a commit would store. */
const changes = ({ counters }: QueryResult): boolean =>
  Object.values(counters).some((count: number) => count > 0);

/**
 * Runs one statement in a transaction that is always undone: a read stores nothing, whatever its statement says. Its rows
 * are not all taken out where the caller has given up.
 */
export async function runRead(
  db: GrafeoDB,
  statement: string,
  parameters: Parameters,
  isGivenUp: () => boolean,
): Promise<Row[]> {
  const native = db.beginTransaction();
  try {
    const result = await native.executeCypher(statement, parameters);
    if (changes(result)) throw new Error(`A read was given a statement that writes: ${statement}`);
    return await rowsInTurns(result, isGivenUp);
  } catch (error) {
    throw toEmbeddedError(error);
  } finally {
    undo(native);
  }
}

/**
 * Runs `work` in one transaction. The engine itself would go on, and commit the rest, after a failed statement: here one
 * failure undoes all, as on Neo4j; so does the signal. `stored` tells whether there was anything to store: a transaction
 * that changed nothing is undone, because the engine counts its commit without logging it.
 */
export async function runWrite<T>(
  db: GrafeoDB,
  work: (transaction: GraphTransaction) => Promise<T>,
  signal: AbortSignal,
): Promise<{ value: T; stored: boolean }> {
  signal.throwIfAborted();
  const native = db.beginTransaction();
  const statements = new StatementChain(native, signal);
  try {
    const value = await withinDeadline(
      { signal },
      () => work(statements),
      () => undefined,
    );
    await statements.settled();
    if (statements.changed) native.commit();
    return { value, stored: statements.changed };
  } catch (error) {
    await statements.settled().catch(() => undefined);
    throw toEmbeddedError(error);
  } finally {
    undo(native);
  }
}

/** Statements of one transaction, one after another; after a failure each later one fails the same way. */
class StatementChain implements GraphTransaction {
  changed = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly native: Transaction,
    private readonly signal: AbortSignal,
  ) {}

  run(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    const rows = this.last.then(async () => {
      this.signal.throwIfAborted();
      const result = await this.native.executeCypher(statement, parameters);
      this.changed ||= changes(result);
      return toPlainRows(result.rows());
    });
    this.last = rows;
    return rows;
  }

  /** Resolves when no statement runs; rejects with the first failure, also one that `work` has caught. */
  async settled(): Promise<void> {
    await this.last;
  }
}

function undo(native: Transaction): void {
  try {
    if (native.isActive) native.rollback();
  } catch {
    // A commit that failed has undone itself; its own error is the one to hear.
  }
}

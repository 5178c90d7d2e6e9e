import { hash } from "node:crypto";
import { LinkagesError } from "../../errors.js";
import type { GraphPort, GraphTransaction } from "../graph/port.js";
import { ChangeLog } from "./change-log.js";
import type { Authorship } from "./commit.js";
import { closeLog, openLog } from "./open-log.js";

/** A write, and what it is asked to do, by which it is known again. */
export interface WriteRequest {
  readonly at: string;
  readonly author: Authorship;
  /** Read only where the author gives a key. */
  readonly asked: unknown;
}

/** What a write came to. */
export interface WriteResult<T> {
  readonly value: T;
  /** The version of the data after it. */
  readonly version: number;
  /** Whether this key was written before, so that nothing was done now. */
  readonly isRepeated: boolean;
}

/**
 * Runs `work` in one transaction under the writer's lock; what it tells the log becomes a commit in the same transaction,
 * and where it tells nothing there is none. `work` may run again after a conflict, so that all it finds out has to be in
 * what it gives, as plain JSON. A key that came before gives what it came to then; with another request it throws
 * IDEMPOTENCY_MISMATCH. A keyed write that changed nothing left no commit, and is tried again.
 */
export async function loggedWrite<T>(
  port: GraphPort,
  { at, author, asked }: WriteRequest,
  work: (transaction: GraphTransaction, log: ChangeLog, version: number) => Promise<T>,
): Promise<WriteResult<T>> {
  const { key } = author;
  const keyHash = key === undefined ? undefined : hash("sha256", JSON.stringify(asked), "base64url");
  return port.write(async (transaction) => {
    const { state, earlier } = await openLog(transaction, at, key);
    if (earlier !== undefined) {
      if (earlier.keyHash !== keyHash) throw new LinkagesError("IDEMPOTENCY_MISMATCH", { key: key ?? "" });
      return { value: JSON.parse(earlier.outcome) as T, version: state.version, isRepeated: true };
    }
    const log = new ChangeLog(state.version + 1, state.first);
    const value = await work(transaction, log, state.version);
    if (log.isEmpty) return { value, version: state.version, isRepeated: false };
    const ofKey = keyHash === undefined ? {} : { keyHash, outcome: JSON.stringify(value) };
    const { version } = await closeLog(transaction, state, await log.pack(), { at, author, ...ofKey });
    return { value, version, isRepeated: false };
  });
}

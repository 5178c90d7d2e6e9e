import { RawConnection, type Target } from "./raw-connection.js";

/** What came of asking for a while. */
export interface Load {
  readonly sent: number;
  readonly failed: number;
  /** Milliseconds of each that was answered, and of each that was sent away with 503. */
  readonly answeredMs: readonly number[];
  readonly sentAwayMs: readonly number[];
}

/** Connections at most, fewer than wait to be accepted; what comes while all are busy waits for one, and its wait counts. */
const MOST_CONNECTIONS = 400;

class Tally implements Load {
  sent = 0;
  failed = 0;
  readonly answeredMs: number[] = [];
  readonly sentAwayMs: number[] = [];

  /** Sends one question that was due at `due`, and notes what came of it. */
  ask(connection: RawConnection, due: number, done: () => void): void {
    this.sent += 1;
    connection.ask((status) => {
      const ms = performance.now() - due;
      if (status === 200) this.answeredMs.push(ms);
      else if (status === 503) this.sentAwayMs.push(ms);
      else this.failed += 1;
      done();
    });
  }
}

/** Asks on so many connections, each again as soon as it has its answer, for so many milliseconds and once at least. */
export async function askInTurn(target: Target, connections: number, forMs: number): Promise<Load> {
  const tally = new Tally();
  const endsAt = performance.now() + forMs;
  const lane = async (): Promise<void> => {
    const connection = new RawConnection(target);
    do
      await new Promise<void>((done) => {
        tally.ask(connection, performance.now(), done);
      });
    while (performance.now() < endsAt);
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return tally;
}

/** Asks so many times a second, evenly, whatever becomes of what was asked before; waits for the last answers. */
export async function askAtRate(target: Target, perSecond: number, forMs: number): Promise<Load> {
  const tally = new Tally();
  const all: RawConnection[] = [];
  const free: RawConnection[] = [];
  const waiting: number[] = [];
  const total = Math.floor((perSecond * forMs) / 1_000);
  const startedAt = performance.now();
  const dueAt = (index: number): number => startedAt + (index / perSecond) * 1_000;
  const open = (): RawConnection | undefined => {
    if (all.length === MOST_CONNECTIONS) return undefined;
    const connection = new RawConnection(target);
    all.push(connection);
    return connection;
  };
  const send = (connection: RawConnection, due: number): void => {
    tally.ask(connection, due, () => {
      const next = waiting.shift();
      if (next === undefined) free.push(connection);
      else send(connection, next);
    });
  };
  let begun = 0;
  while (begun < total || free.length < all.length) {
    for (const now = performance.now(); begun < total && dueAt(begun) <= now; begun++) {
      const connection = free.pop() ?? open();
      if (connection) send(connection, dueAt(begun));
      else waiting.push(dueAt(begun));
    }
    // A timer would be up to two milliseconds late, which is longer than an answer takes.
    await new Promise(setImmediate);
  }
  for (const connection of all) connection.close();
  return tally;
}

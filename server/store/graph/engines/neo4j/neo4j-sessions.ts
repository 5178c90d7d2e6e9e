import neo4j from "neo4j-driver";
import type {
  Driver,
  ManagedTransaction,
  QueryResult,
  Record,
  Result,
  Session,
  SessionMode,
} from "neo4j-driver";
import { LinkagesError } from "../../../../errors.js";
import { withinDeadline } from "../../deadline.js";
import type { GraphTransaction, Parameters, ReadOptions, Row } from "../../port.js";
import type { CircuitBreaker } from "./circuit-breaker.js";
import { toNeo4jError, unreachable } from "./neo4j-error.js";
import { toNeo4jParameters } from "./neo4j-parameters.js";
import { toPlanLines } from "./neo4j-plan.js";

/** So many rows are handed out before others have their turn, while the server sends the next. */
const ROWS_A_TURN = 500;

const toRows = ({ records }: QueryResult): Row[] => records.map(toRow);

const toRow = (record: Record): Row => record.keys.map((_, index) => record.get(index) as unknown);

/** Work in sessions that share their bookmarks: what one has written, every later one sees, on any server of a cluster. */
export class Neo4jSessions {
  private readonly bookmarkManager = neo4j.bookmarkManager();

  constructor(
    private readonly driver: Driver,
    private readonly place: { readonly url: string; readonly database?: string | undefined },
    private readonly writeTimeoutMs: number,
    private readonly breaker?: CircuitBreaker,
  ) {}

  /** One statement, once: without a managed transaction it takes one round trip instead of three. */
  readOnce(statement: string, parameters: Parameters, options: ReadOptions): Promise<Row[]> {
    return this.inSession(neo4j.session.READ, options, (session) =>
      this.autoCommit(session, statement, parameters, options),
    );
  }

  /** Asks for nothing, once; a server that is late counts as one that cannot be reached. */
  async ping(options: ReadOptions): Promise<void> {
    try {
      await this.readOnce("RETURN 1 AS one", {}, options);
    } catch (error) {
      if (!(error instanceof LinkagesError && error.code === "TIMEOUT")) throw error;
      throw unreachable(this.place.url, `it has not answered within ${options.timeoutMs} ms`, error);
    }
  }

  /** As readOnce; where it fails in a way that may pass, the driver's managed transaction tries on, if the breaker lets it. */
  read(statement: string, parameters: Parameters, options: ReadOptions): Promise<Row[]> {
    const work = (within: ReadOptions): Promise<Row[]> => this.readOn(statement, parameters, within);
    return this.breaker ? this.breaker.run(options, work) : work(options);
  }

  /** What EXPLAIN tells, which runs nothing. */
  plan(statement: string, options: ReadOptions): Promise<readonly string[]> {
    return this.inSession(neo4j.session.READ, options, async (session) => {
      const { summary } = await session.run(`EXPLAIN ${statement}`, {}, timeoutOf(options));
      return summary.plan === false ? [] : toPlanLines(summary.plan);
    });
  }

  private readOn(statement: string, parameters: Parameters, options: ReadOptions): Promise<Row[]> {
    const { each } = options;
    if (each !== undefined)
      return this.inSession(neo4j.session.READ, options, async (session) => {
        await handOut(session.run(statement, toNeo4jParameters(parameters), timeoutOf(options)), each);
        return [];
      });
    return this.inSession(neo4j.session.READ, options, async (session) => {
      try {
        return await this.autoCommit(session, statement, parameters, options);
      } catch (error) {
        if (!neo4j.isRetryableError(error)) throw error;
        const work = (transaction: ManagedTransaction): Promise<Row[]> =>
          run(transaction, statement, parameters);
        return await session.executeRead(work, timeoutOf(options));
      }
    });
  }

  write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    const options = { timeoutMs: this.writeTimeoutMs };
    return this.inSession(neo4j.session.WRITE, options, (session, tried) =>
      session.executeWrite((transaction) => {
        tried();
        return wholly(transaction, work);
      }, timeoutOf(options)),
    );
  }

  /** A closed session resets its connection, and the server then ends whatever ran there. */
  private async inSession<T>(
    mode: SessionMode,
    options: ReadOptions,
    work: (session: Session, tried: () => void) => Promise<T>,
  ): Promise<T> {
    const { url, database } = this.place;
    const session = this.driver.session({
      defaultAccessMode: mode,
      ...(options.each !== undefined && { fetchSize: ROWS_A_TURN }),
      bookmarkManager: this.bookmarkManager,
      ...(database !== undefined && { database }),
    });
    let tries = 0;
    const tried = (): void => {
      tries += 1;
    };
    try {
      return await withinDeadline(
        options,
        () => work(session, tried),
        () => void session.close(),
      );
    } catch (error) {
      throw toNeo4jError(error, { url, tries, timeoutMs: options.timeoutMs ?? 0 });
    } finally {
      void session.close();
    }
  }

  private async autoCommit(
    session: Session,
    statement: string,
    parameters: Parameters,
    options: ReadOptions,
  ): Promise<Row[]> {
    return toRows(await session.run(statement, toNeo4jParameters(parameters), timeoutOf(options)));
  }
}

async function run(
  transaction: ManagedTransaction,
  statement: string,
  parameters: Parameters,
): Promise<Row[]> {
  return toRows(await transaction.run(statement, toNeo4jParameters(parameters)));
}

/** Hands out each row as it comes; fails with what `each` throws first. */
function handOut(result: Result, each: (row: Row) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      reject(error);
    };
    const onNext = (record: Record): void => {
      try {
        each(toRow(record));
      } catch (error) {
        fail(error as Error);
      }
    };
    const onCompleted = (): void => {
      resolve();
    };
    result.subscribe({ onNext, onError: fail, onCompleted });
  });
}

/** Runs `work`; fails with the first failure of its statements, also one that it caught: the server has undone it all. */
async function wholly<T>(
  transaction: ManagedTransaction,
  work: (transaction: GraphTransaction) => Promise<T>,
): Promise<T> {
  let failure: unknown;
  const value = await work({
    run: async (statement, parameters = {}) => {
      try {
        return await run(transaction, statement, parameters);
      } catch (error) {
        failure ??= error;
        throw error;
      }
    },
  });
  if (failure !== undefined) throw failure as Error;
  return value;
}

/** The server's own limit, should this process go away before it can end the work. */
const timeoutOf = ({ timeoutMs }: ReadOptions): { timeout: number } | undefined =>
  timeoutMs === undefined ? undefined : { timeout: Math.max(1, Math.ceil(timeoutMs)) };

/**
 * The only door to stored data. Everything above it speaks the Cypher that both engines run (see
 * docs/decisions/0002-one-cypher.md); where engines differ, the port has a verb.
 */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Every parameter a statement names must be present: null where there is none. Whole numbers are integers. */
export type Parameters = Readonly<Record<string, Value>>;

/** The column values of one row, in the order of RETURN: scalars, lists and maps, never nodes or paths. */
export type Row = readonly unknown[];

/** How long a read may take and how a caller gives it up. */
export interface ReadOptions {
  /** Aborting it rejects the read at once and, where the engine can, ends its work in the database. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  /**
   * Hears of each row at once where the engine sends them one after the other; those are not among the rows that the read
   * gives, and it is not tried again.
   */
  readonly each?: ((row: Row) => unknown) | undefined;
}

/** What a unit of work may do inside its transaction. */
export interface GraphTransaction {
  run(statement: string, parameters?: Parameters): Promise<Row[]>;
}

/** What the engine shall keep unique and indexed. */
export interface GraphSchema {
  readonly unique: readonly { readonly label: string; readonly property: string }[];
  readonly indexes: readonly { readonly label: string; readonly property: string }[];
}

export interface GraphPort {
  /** The engine's name, for logs and readiness. */
  readonly engine: string;

  /** Runs one read-only statement in a transaction of its own, retried where the engine says that this may help. */
  read(statement: string, parameters?: Parameters, options?: ReadOptions): Promise<Row[]>;

  /**
   * Runs `work` in one transaction: all of it is stored or nothing. On a conflict with another writer the work is
   * undone and run again, so it must not have effects of its own.
   */
  write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T>;

  /**
   * How the engine would run a statement, in its own words, a line for each operator; nothing where it does not tell.
   * Runs nothing, and needs no parameters.
   */
  plan(statement: string, options?: ReadOptions): Promise<readonly string[]>;

  /** Creates constraints and indexes that are missing; again and again without harm. */
  prepare(schema: GraphSchema): Promise<void>;

  /** Resolves when the engine answers; throws GRAPH_UNREACHABLE otherwise. */
  ping(options?: ReadOptions): Promise<void>;

  /** Waits for running work, then releases everything. Later calls throw GRAPH_CLOSED. Twice is fine. */
  close(): Promise<void>;
}

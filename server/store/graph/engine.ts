import type { GraphPort } from "./port.js";

/** How a graph is opened; what is absent takes the engine's default. Times are in milliseconds. */
export interface GraphConfig {
  /** A file, `memory:`, or a Neo4j URI. */
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** The Neo4j database; the user's home database where absent. */
  readonly database?: string | undefined;
  /** A unit of work that takes longer is undone and fails with TIMEOUT; 120 s where absent. */
  readonly writeTimeoutMs?: number | undefined;
  /** How long a Neo4j connection may take to be made; 5 s where absent. */
  readonly connectTimeoutMs?: number | undefined;
  /** How long a request waits for a free Neo4j connection; 30 s where absent. */
  readonly acquireTimeoutMs?: number | undefined;
  /** How long failed Neo4j work is tried again, where that may help; 15 s where absent. */
  readonly retryTimeMs?: number | undefined;
  /** Whether reads are given up as soon as Neo4j is found to be away, instead of waiting for it; false where absent. */
  readonly failFast?: boolean | undefined;
  /** Neo4j connections at most; 50 where absent. */
  readonly poolSize?: number | undefined;
}

/** One way to store the graph: one file in engines/ and one line in engines.ts. */
export interface GraphEngine {
  /** The forms of URL that it opens, for the error about any other. */
  readonly urls: string;
  accepts(url: string): boolean;
  /** Resolves with a port that has answered once; otherwise rejects and holds nothing. */
  open(config: GraphConfig): Promise<GraphPort>;
  /** Where opening makes what is not there: what is missing, such as "no file is at …"; undefined where nothing is. */
  missing?(config: GraphConfig): Promise<string | undefined>;
  /** The file that a graph is in; undefined where it is in memory. Absent where no file of ours holds it. */
  fileOf?(config: GraphConfig): Promise<string | undefined>;
  /** Where one process alone may hold a graph: a port that reads it through that one, undefined where it does not lend it. */
  borrow?(config: GraphConfig): Promise<GraphPort | undefined>;
}

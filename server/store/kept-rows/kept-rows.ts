import type { GraphConfig } from "../graph/engine.js";
import { graphFile } from "../graph/engines.js";
import type { GraphPort } from "../graph/port.js";
import { type LogHead, logRepository } from "../log/log-repository.js";
import { sizeRepository } from "../repositories/size-repository.js";
import type { WholeGraph } from "../repositories/whole-graph-repository.js";
import { RowKeeper } from "./row-keeper.js";
import type { RowsOf } from "./row-lines.js";
import { RowReader } from "./row-reader.js";

/** One of so many may have changed since: with more, reading the graph is about as quick as following. */
const MOST_CHANGED = 10;

/** A smaller graph is read in no time. */
const LEAST_SIZE = 10_000;

/** Rows that a file keeps. */
export interface Found {
  readonly version: number;
  readonly graph: WholeGraph;
  close(): Promise<void>;
}

/**
 * The rows that memory was filled with, in a file: the next start reads them there and follows the log from their version,
 * in place of the whole graph. Whoever may read the graph may read the file; it can be removed at any time.
 */
export class KeptRows {
  /** A graph of less than `leastSize` stakeholders and linkages is not kept. */
  constructor(
    readonly file: string,
    private readonly leastSize = LEAST_SIZE,
  ) {}

  /**
   * What the log leads on from; undefined where nothing is kept, it is of another graph or release, or far behind. Reading
   * it ends with the signal.
   */
  async find(port: GraphPort, head: LogHead, signal: AbortSignal): Promise<Found | undefined> {
    const reader = new RowReader(this.file, signal);
    let isFound = false;
    try {
      const of = await reader.begin().catch(() => undefined);
      if (of === undefined || !(await this.#leadsOn(port, of, head))) return undefined;
      isFound = true;
      return { version: of.version, graph: reader.graph(), close: () => reader.close() };
    } finally {
      if (!isFound) await reader.close();
    }
  }

  /** Begins to keep what is read of a graph after a commit; undefined where it is small, or there is no such commit. */
  async keep(port: GraphPort, log: string | null, version: number): Promise<RowKeeper | undefined> {
    const { stakeholders, linkages } = await sizeRepository(port).sizes();
    const { hash } = await logRepository(port).since(version, version);
    const size = stakeholders + linkages;
    if (log === null || hash === undefined || size < this.leastSize) return undefined;
    return RowKeeper.begin(this.file, { log, version, hash, size });
  }

  async #leadsOn(port: GraphPort, of: RowsOf, head: LogHead): Promise<boolean> {
    if (of.log !== head.log || of.version < head.oldest || of.version > head.version) return false;
    const { hash, changes } = await logRepository(port).since(of.version, head.version);
    return hash === of.hash && changes * MOST_CHANGED <= of.size;
  }
}

/** Where the rows of a graph are kept: in the file that is named, else beside a graph in a file; "none" for nowhere. */
export async function keptRowsOf(
  graph: GraphConfig,
  named: string | undefined,
): Promise<KeptRows | undefined> {
  const beside = named ?? (await graphFile(graph));
  if (beside === undefined || beside === "none") return undefined;
  return new KeptRows(named ?? `${beside}.rows`);
}

import type { Logger } from "pino";
import type { GraphPort } from "../../store/graph/port.js";
import type { KeptRows } from "../../store/kept-rows/kept-rows.js";
import type { LogHead } from "../../store/log/log-repository.js";
import { wholeGraphRepository } from "../../store/repositories/whole-graph-repository.js";
import { fillSnapshot } from "./fill-snapshot.js";
import type { Snapshot } from "./snapshot.js";

/** What reading is told. */
export interface ReadingOptions {
  /** Megabytes that records may take. */
  readonly holdMb: number;
  readonly logger: Logger;
  /** Where the rows of a fill are kept for the next start; nowhere when absent. */
  readonly keptRows?: KeptRows | undefined;
}

/** A snapshot from which the log leads to where it stands: of the rows that are kept, or of the whole graph. */
export async function readSnapshot(
  port: GraphPort,
  head: LogHead,
  options: ReadingOptions,
): Promise<Snapshot> {
  return (await readKept(port, head, options)) ?? (await readGraph(port, head, options));
}

const fillOf = ({ log }: LogHead, version: number, { holdMb }: ReadingOptions) => ({
  ...{ log, version, mostRecordBytes: holdMb * 1024 * 1024 },
});

async function readKept(
  port: GraphPort,
  head: LogHead,
  options: ReadingOptions,
): Promise<Snapshot | undefined> {
  const { keptRows, logger } = options;
  const found = await keptRows?.find(port, head);
  if (found === undefined) return undefined;
  try {
    return await fillSnapshot(found.graph, fillOf(head, found.version, options));
  } catch (error) {
    logger.warn(
      { err: error, file: keptRows?.file },
      "the rows that were kept are damaged; the graph is read",
    );
    return undefined;
  } finally {
    await found.close();
  }
}

/** Reads everything; what was written since just before it began is to follow: Neo4j may show a commit late. */
async function readGraph(port: GraphPort, head: LogHead, options: ReadingOptions): Promise<Snapshot> {
  const { keptRows, logger } = options;
  const from = Math.max(0, head.version - 1);
  const tell = (error: unknown): undefined => {
    logger.warn({ err: error, file: keptRows?.file }, "no rows are kept for the next start");
  };
  const keeper = await keptRows?.keep(port, head.log, from).catch(tell);
  if (keeper === undefined) return fillSnapshot(wholeGraphRepository(port), fillOf(head, from, options));
  try {
    const graph = keeper.paced(wholeGraphRepository(port, keeper.see));
    const snapshot = await fillSnapshot(graph, fillOf(head, from, options));
    void keeper.end().catch(tell);
    return snapshot;
  } catch (error) {
    await keeper.drop();
    throw error;
  }
}

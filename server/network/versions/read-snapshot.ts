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

/** One reading of a graph whose log stands at `head`; the signal ends it, and what the port reads, too. */
interface Reading extends ReadingOptions {
  readonly port: GraphPort;
  readonly head: LogHead;
  readonly signal: AbortSignal;
}

/** A snapshot from which the log leads to where it stands: of the rows that are kept, or of the whole graph. */
export const readSnapshot = async (reading: Reading): Promise<Snapshot> =>
  (await readKept(reading)) ?? (await readGraph(reading));

const fillOf = ({ head: { log }, holdMb }: Reading, version: number) => ({
  ...{ log, version, mostRecordBytes: holdMb * 1024 * 1024 },
});

/** Says that the file is of no use, unless the service is stopping. */
const tell = ({ logger, keptRows, signal }: Reading, error: unknown, what: string): void => {
  if (!signal.aborted) logger.warn({ err: error, file: keptRows?.file }, what);
};

async function readKept(reading: Reading): Promise<Snapshot | undefined> {
  const { keptRows, port, head, signal } = reading;
  const found = await keptRows?.find(port, head, signal);
  if (found === undefined) return undefined;
  try {
    return await fillSnapshot(found.graph, fillOf(reading, found.version));
  } catch (error) {
    tell(reading, error, "the rows that were kept are damaged; the graph is read");
    return undefined;
  } finally {
    await found.close();
  }
}

/** Reads everything; what was written since just before it began is to follow: Neo4j may show a commit late. */
async function readGraph(reading: Reading): Promise<Snapshot> {
  const { keptRows, port, head } = reading;
  const fill = fillOf(reading, Math.max(0, head.version - 1));
  const without = (error: unknown): undefined => {
    tell(reading, error, "no rows are kept for the next start");
  };
  const keeper = await keptRows?.keep(port, head.log, fill.version).catch(without);
  if (keeper === undefined) return fillSnapshot(wholeGraphRepository(port), fill);
  try {
    const snapshot = await fillSnapshot(keeper.paced(wholeGraphRepository(port, keeper.see)), fill);
    void keeper.end().catch(without);
    return snapshot;
  } catch (error) {
    await keeper.drop();
    throw error;
  }
}

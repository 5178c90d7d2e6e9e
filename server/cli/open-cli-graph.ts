import { readConfig } from "../config.js";
import { LinkagesError } from "../errors.js";
import { EMPTY_GRAPH } from "../store/graph/empty-graph.js";
import { borrowGraph, checkGraphExists, missingGraph, openGraph } from "../store/graph/engines.js";
import type { GraphPort } from "../store/graph/port.js";
import { prepareStore } from "../store/prepare-store.js";

type Work<T> = (port: GraphPort) => Promise<T>;

/**
 * Opens the graph of the settings, which is made where there is none, and makes it ready, runs the work, and closes it
 * whatever happens. A graph file that the service holds cannot be opened beside it: the error then ends with `cure`.
 */
export async function withGraphToStore<T>(cure: string, work: Work<T>, prepare = prepareStore): Promise<T> {
  const port = await open(cure);
  return closing(port, async () => {
    await prepare(port);
    return work(port);
  });
}

/** The same for work that may store: where that is only tried, no graph is made, and the work finds an empty one. */
export async function withGraphToTry<T>(cure: string, isTrial: boolean, work: Work<T>): Promise<T> {
  const isMissing = isTrial && (await missingGraph(readConfig().graph)) !== undefined;
  return isMissing ? work(EMPTY_GRAPH) : withGraphToStore(cure, work);
}

/** The same for work that only reads: throws CONFIG_INVALID where there is no graph, and makes none. */
export async function withGraph<T>(cure: string, work: Work<T>): Promise<T> {
  await checkGraphExists(readConfig().graph);
  return withGraphToStore(cure, work);
}

/** The same, and a graph file that another process holds is read through that one. */
export async function withGraphToRead<T>(cure: string, work: Work<T>): Promise<T> {
  const { graph } = readConfig();
  return withGraph(cure, work).catch(async (error: unknown) => {
    const isLocked = error instanceof LinkagesError && error.code === "GRAPH_LOCKED";
    const port = isLocked ? await borrowGraph(graph) : undefined;
    if (port === undefined) throw error;
    return closing(port, work);
  });
}

function open(cure: string): Promise<GraphPort> {
  return openGraph(readConfig().graph).catch((error: unknown) => {
    if (error instanceof LinkagesError && error.code === "GRAPH_LOCKED")
      throw new LinkagesError("GRAPH_LOCKED", { ...error.details, cure }, error);
    throw error;
  });
}

async function closing<T>(port: GraphPort, work: Work<T>): Promise<T> {
  let result: T;
  try {
    result = await work(port);
  } catch (error) {
    // What went wrong first is what there is to hear, not what follows from it.
    await port.close().catch(() => undefined);
    throw error;
  }
  await port.close();
  return result;
}

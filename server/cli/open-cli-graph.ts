import { readConfig } from "../config.js";
import { LinkagesError } from "../errors.js";
import { openGraph } from "../store/graph/engines.js";
import type { GraphPort } from "../store/graph/port.js";
import { prepareStore } from "../store/prepare-store.js";

/**
 * Opens the graph of the settings and makes it ready, runs the work, and closes it whatever happens. A graph file that
 * the service holds cannot be opened beside it: the error then ends with `cure`.
 */
export async function withGraph<T>(cure: string, work: (port: GraphPort) => Promise<T>): Promise<T> {
  const { graph } = readConfig();
  const port = await openGraph(graph).catch((error: unknown) => {
    if (error instanceof LinkagesError && error.code === "GRAPH_LOCKED")
      throw new LinkagesError("GRAPH_LOCKED", { ...error.details, cure }, error);
    throw error;
  });
  let result: T;
  try {
    await prepareStore(port);
    result = await work(port);
  } catch (error) {
    // What went wrong first is what there is to hear, not what follows from it.
    await port.close().catch(() => undefined);
    throw error;
  }
  await port.close();
  return result;
}

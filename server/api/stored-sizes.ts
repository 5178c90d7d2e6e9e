import type { Awaitable } from "../store/awaitable.js";
import type { GraphPort } from "../store/graph/port.js";
import { sizeRepository } from "../store/repositories/size-repository.js";
import type { NetworkSizes } from "./resolvers/cost.js";

/** Sizes are read again when they are so old: prices need two digits of them. */
const OLD_MS = 60_000;

/** What counts where the graph cannot be asked: nothing is cheap because its size is not known. */
const UNKNOWN: NetworkSizes = { stakeholders: 50_000, linkages: 200_000 };

/**
 * How large the network of a graph is that is not in memory. Only the first question waits until that was read; later ones
 * have it read again beside them once it is a minute old. Those of a large network where it cannot be read.
 */
export function storedSizesOf(port: GraphPort, now = Date.now): () => Awaitable<NetworkSizes> {
  const { sizes } = sizeRepository(port);
  let known: NetworkSizes | undefined;
  let readAt = -Infinity;
  let reading: Promise<NetworkSizes> | undefined;
  const read = async (): Promise<NetworkSizes> => {
    try {
      known = await sizes();
      readAt = now();
      return known;
    } catch {
      return known ?? UNKNOWN;
    } finally {
      reading = undefined;
    }
  };
  return () => {
    if (now() - readAt > OLD_MS) reading ??= read();
    return known ?? reading ?? UNKNOWN;
  };
}

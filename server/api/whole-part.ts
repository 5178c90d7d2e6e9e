import { toKnownNetwork } from "../analysis/linkage-list.js";
import type { ReadPart } from "../analysis/analyst.js";
import type { GraphPort } from "../store/graph/port.js";
import { scopedPort } from "../store/graph/scoped-port.js";
import { wholeNetworkRepository } from "../store/repositories/whole-network-repository.js";

/** Reads parts of a graph's network, two statements each: where they are not in memory. */
export const wholePartOf =
  (port: GraphPort): ReadPart =>
  async (part, signal) => {
    const { ids, linkages } = await wholeNetworkRepository(scopedPort(port, { signal })).ends(part);
    return toKnownNetwork(ids, linkages, signal);
  };

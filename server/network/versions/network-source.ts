import type { GraphPort } from "../../store/graph/port.js";
import { logRepository } from "../../store/log/log-repository.js";
import type { Network } from "../network.js";
import { readNetwork } from "./read-network.js";

/** Reads versions of a graph's network, for those who keep none in memory. */
export const networkSource = (port: GraphPort) => ({
  version: async (): Promise<number> => (await logRepository(port).head()).version,
  network: (): Promise<Network> => readNetwork(port),
});

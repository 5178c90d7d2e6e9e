import type { GraphPort } from "../store/graph/port.js";
import { versionRepository } from "../store/repositories/version-repository.js";
import type { Network } from "./network.js";
import { readNetwork } from "./read-network.js";

/** The network of a version of the data where somebody holds it; undefined where it has to be read. */
export type NetworkOf = (version: number) => Promise<Network | undefined>;

/** Reads versions of a graph's network, unless `networkOf` has them. */
export const networkSource = (port: GraphPort, networkOf?: NetworkOf) => ({
  version: async (): Promise<number> => (await versionRepository(port).current()).number,
  network: async (version: number): Promise<Network> =>
    (await networkOf?.(version)) ?? (await readNetwork(port)),
});

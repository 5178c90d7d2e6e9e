import type { GraphPort } from "../graph/port.js";
import type { Network } from "../matchmaking/network.js";
import { readNetwork } from "../matches/read-network.js";
import { orderRepository } from "../repositories/order-repository.js";
import { createRecords, type Records } from "../repositories/kept-records.js";
import type { StoredFacet } from "../repositories/stored.js";
import { ConnectionOrder } from "./connection-order.js";
import { HeldLinkages } from "./held-linkages.js";
import { HeldOrders } from "./held-orders.js";
import { Marks } from "./marks.js";

/** The whole network in typed arrays, and in which orders answers give it. */
export interface HeldWhole {
  readonly network: Network;
  readonly linkages: HeldLinkages;
  readonly connections: ConnectionOrder;
  /** Two sets of marks on stakeholders, for whoever walks. */
  readonly marks: Marks;
  readonly otherMarks: Marks;
}

/**
 * What the service holds in memory of one version of the data. Whatever is not there (yet), the graph answers: the
 * network and the orders are read in the background, facets and records are kept as they are asked for.
 */
export interface HeldGraph {
  readonly version: number;
  whole?: HeldWhole;
  orders?: HeldOrders;
  readonly facets: Map<string, StoredFacet>;
  readonly records: Records;
}

/** Nothing yet of a version. */
export const emptyHeldGraph = (version: number): HeldGraph => ({
  version,
  facets: new Map(),
  records: createRecords(),
});

/** Reads what is held of the whole graph: first the orders, then the network with its own; each counts as soon as it is there. */
export async function fillHeldGraph(port: GraphPort, held: HeldGraph): Promise<void> {
  held.orders = new HeldOrders(await orderRepository(port).keys());
  const network = await readNetwork(port);
  const count = network.ids.length;
  held.whole = {
    network,
    linkages: await HeldLinkages.of(network),
    connections: await ConnectionOrder.of(network),
    marks: new Marks(count),
    otherMarks: new Marks(count),
  };
}

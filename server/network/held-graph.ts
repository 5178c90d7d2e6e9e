import type { StakeholderOrderField } from "../../schema/orders.js";
import type { GraphPort } from "../store/graph/port.js";
import { facetRepository } from "../store/repositories/facet-repository.js";
import { createRecords, type Records } from "../store/repositories/kept-records.js";
import type { StoredFacet } from "../store/repositories/stored.js";
import { ConnectionOrder } from "./connection-order.js";
import { HeldFacets } from "./held-facets.js";
import { HeldLinkages } from "./held-linkages.js";
import type { HeldNetwork, StakeholderColumns } from "./held-network.js";
import type { HeldOrders } from "./held-orders.js";
import { Marks } from "./marks.js";
import { readHeldNetwork } from "./read-held-network.js";
import { stakeholderOrders } from "./stakeholder-orders.js";
import { type HeldTexts, readTexts } from "./text/held-texts.js";

/** The whole network in typed arrays, and in which orders answers give it. */
export interface HeldWhole {
  readonly network: HeldNetwork;
  readonly linkages: HeldLinkages;
  readonly connections: ConnectionOrder;
  /** Two sets of marks on stakeholders, for whoever walks. */
  readonly marks: Marks;
  readonly otherMarks: Marks;
}

/**
 * What the service holds in memory of one version of the data. Whatever is not there (yet), the graph answers: all is
 * read in the background, records are kept as they are asked for.
 */
export interface HeldGraph {
  readonly version: number;
  facetLists?: HeldFacets;
  columns?: StakeholderColumns;
  orders?: HeldOrders<StakeholderOrderField>;
  whole?: HeldWhole;
  texts?: HeldTexts;
  readonly facets: Map<string, StoredFacet>;
  readonly records: Records;
}

/** Nothing yet of a version. */
export const emptyHeldGraph = (version: number): HeldGraph => ({
  version,
  facets: new Map(),
  records: createRecords(),
});

/** Reads what is held of the whole graph: facets, then stakeholders, then linkages, then texts; each counts as soon as it is there. */
export async function fillHeldGraph(port: GraphPort, held: HeldGraph): Promise<void> {
  const rows = await facetRepository(port).all();
  for (const { facet } of rows) held.facets.set(facet.id, facet);
  held.facetLists = new HeldFacets(rows);
  const network = await readHeldNetwork(port, held.facetLists, (columns) => {
    held.columns = columns;
    held.orders = stakeholderOrders(columns);
  });
  const count = network.ids.length;
  held.whole = {
    network,
    linkages: await HeldLinkages.of(network),
    connections: await ConnectionOrder.of(network),
    marks: new Marks(count),
    otherMarks: new Marks(count),
  };
  held.texts = await readTexts(port, network.stakeholders, held.facets);
}

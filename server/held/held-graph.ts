import type { GraphPort } from "../graph/port.js";
import { readNetwork } from "../matches/read-network.js";
import { facetRepository } from "../repositories/facet-repository.js";
import { createRecords, type Records } from "../repositories/kept-records.js";
import type { StoredFacet } from "../repositories/stored.js";
import { ConnectionOrder } from "./connection-order.js";
import { HeldFacetCounts } from "./held-facet-counts.js";
import { HeldFacets } from "./held-facets.js";
import { HeldLinkages } from "./held-linkages.js";
import { HeldMembers } from "./held-members.js";
import {
  type HeldNetwork,
  LinkageColumnsBuilder,
  type StakeholderColumns,
  StakeholderColumnsBuilder,
} from "./held-network.js";
import { HeldOrders } from "./held-orders.js";
import { HeldTimeline } from "./held-timeline.js";
import { Marks } from "./marks.js";
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
 * read in the background, facets and records are kept as they are asked for, too.
 */
export interface HeldGraph {
  readonly version: number;
  facetLists?: HeldFacets;
  columns?: StakeholderColumns;
  whole?: HeldWhole;
  orders?: HeldOrders;
  network?: HeldNetwork;
  members?: HeldMembers;
  facetCounts?: HeldFacetCounts;
  timeline?: HeldTimeline;
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
    held.orders = new HeldOrders(columns);
  });
  held.network = network;
  held.members = new HeldMembers(network);
  held.facetCounts = new HeldFacetCounts(network, held.members);
  held.timeline = new HeldTimeline(network);
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

/** `onStakeholders` hears of them as soon as all have come; linkages take longer. */
async function readHeldNetwork(
  port: GraphPort,
  facetLists: HeldFacets,
  onStakeholders: (columns: StakeholderColumns) => void,
): Promise<HeldNetwork> {
  const builder = new StakeholderColumnsBuilder();
  const linkages = new LinkageColumnsBuilder();
  let stakeholders = builder.finish();
  const network = await readNetwork(port, {
    stakeholder: (row) => {
      builder.add(row);
    },
    allStakeholders: () => {
      stakeholders = builder.finish();
      onStakeholders(stakeholders);
    },
    linkage: (row) => {
      linkages.add(row);
    },
  });
  const lineages = (ids: readonly string[]): (readonly string[])[] =>
    ids.map((id) => facetLists.lineageOf(id));
  const { sectors, places, topics } = network.facets;
  return {
    ...network,
    stakeholders,
    linkages: linkages.finish(),
    lineages: { sectors: lineages(sectors), places: lineages(places), topics: lineages(topics) },
  };
}

import type { GraphPort } from "../graph/port.js";
import { readNetwork } from "../matches/read-network.js";
import type { HeldFacets } from "./held-facets.js";
import {
  type HeldNetwork,
  LinkageColumnsBuilder,
  type StakeholderColumns,
  StakeholderColumnsBuilder,
} from "./held-network.js";

/** Reads the network with all that filters ask for. `onStakeholders` hears of these as soon as all have come; linkages take longer. */
export async function readHeldNetwork(
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

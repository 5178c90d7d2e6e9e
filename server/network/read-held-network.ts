import type { GraphPort } from "../store/graph/port.js";
import { readNetwork } from "./read-network.js";
import { Codes } from "./codes.js";
import { FacetRows } from "./facet-rows.js";
import { matchRepository } from "../store/repositories/match-repository.js";
import type { HeldFacets } from "./held-facets.js";
import {
  type FacetTies,
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
  const documents = new Codes();
  const ofLinkages = new FacetRows(documents);
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
      ofLinkages.add(row.documents);
    },
  });
  const ofStakeholders = new FacetRows(documents);
  for await (const part of matchRepository(port).documents(network.ids))
    for (const cited of part) ofStakeholders.add(cited);
  const lineages = (ids: readonly string[]): (readonly string[])[] =>
    ids.map((id) => facetLists.lineageOf(id));
  const { sectors, places, topics } = network.facets;
  return {
    ...network,
    stakeholders,
    linkages: linkages.finish(),
    documents: {
      ofStakeholders: tiesOf(ofStakeholders),
      ofLinkages: tiesOf(ofLinkages),
      lineages: documents.names.map((id) => [id]),
    },
    lineages: { sectors: lineages(sectors), places: lineages(places), topics: lineages(topics) },
  };
}

/** All values are 1: they need not be kept. */
function tiesOf(rows: FacetRows): FacetTies {
  const { offsets, columns } = rows.finish();
  return { offsets, columns };
}

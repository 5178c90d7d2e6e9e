import type { LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import { FACET_LISTS } from "../../store/repositories/export-repository.js";
import type { ExportedNetwork } from "../format.js";

const used = new WeakMap<ExportedNetwork, Promise<Set<string> | undefined>>();

/** The same for all that is written of one read of the network. */
export function facetsInUse(network: ExportedNetwork): Promise<Set<string> | undefined> {
  const known = used.get(network) ?? readFacetsInUse(network);
  used.set(network, known);
  return known;
}

/**
 * The facets that a part of the network names, with those that hold them; undefined for the whole network, where all go
 * out. Reads the part once, and the facets as often as they are deep.
 */
async function readFacetsInUse(network: ExportedNetwork): Promise<Set<string> | undefined> {
  if (network.whole) return undefined;
  const ids = new Set<string>();
  for await (const part of network.stakeholders()) for (const record of part) namedBy(record, ids);
  for await (const part of network.linkages()) for (const { sources } of part) addSources(sources, ids);
  for (let before = -1; before !== ids.size;) {
    before = ids.size;
    for (const [label] of FACET_LISTS)
      for await (const part of network.facets(label, ids))
        for (const facet of part) if ("parent" in facet && facet.parent !== undefined) ids.add(facet.parent);
  }
  return ids;
}

const addSources = (sources: LinkageRecord["sources"], ids: Set<string>): void => {
  for (const { document } of sources) ids.add(document);
};

function namedBy(record: StakeholderRecord, ids: Set<string>): void {
  for (const id of [...record.sectors, ...record.places]) ids.add(id);
  if ("jurisdiction" in record && record.jurisdiction !== undefined) ids.add(record.jurisdiction);
  addSources(record.sources, ids);
  for (const { topic, sources } of [...record.needs, ...record.offers]) {
    ids.add(topic);
    addSources(sources, ids);
  }
  for (const { sources } of record.takeUps ?? []) addSources(sources, ids);
}

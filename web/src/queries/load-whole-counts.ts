import {
  type FacetGroupsFragment,
  type LinkageFilter,
  LinkageGroupsDocument,
  type StakeholderFilter,
  StakeholderGroupsDocument,
  WholeTotalsDocument,
} from "../generated/graphql.js";
import type { Choice } from "../state/filter-network.js";
import { wholeLinkages, wholeStakeholders } from "../state/network-filter.js";
import type { FacetName } from "../state/view.js";
import type { CountedValue, WholeCounts } from "../state/whole-counts.js";
import { ask } from "./ask.js";

type Values = ReadonlyMap<string, CountedValue>;

function valuesOf({ groups }: FacetGroupsFragment): Values {
  return new Map(
    groups.flatMap(({ count, keys: [key] }) =>
      key?.value == null ? [] : [[key.value, { count, name: key.facet?.name ?? null }] as const],
    ),
  );
}

async function ofStakeholders(by: "KIND" | "SECTOR" | "PLACE", filter: StakeholderFilter): Promise<Values> {
  return valuesOf((await ask(StakeholderGroupsDocument, { by, filter })).stakeholdersAggregate);
}

async function ofLinkages(by: "KIND" | "STATUS" | "DOCUMENT", filter: LinkageFilter): Promise<Values> {
  return valuesOf((await ask(LinkageGroupsDocument, { by, filter })).linkagesAggregate);
}

/**
 * Counts of the whole network under a choice, each facet under all filters but its own. Costs the service a walk over the
 * network for each facet, so that they are asked one after the other.
 */
export async function loadWholeCounts(choice: Choice): Promise<WholeCounts> {
  const aside = (facet: FacetName): Choice => ({ ...choice, filters: { ...choice.filters, [facet]: [] } });
  const { stakeholders, linkages } = await ask(WholeTotalsDocument, {
    stakeholders: wholeStakeholders(choice),
    linkages: wholeLinkages(choice),
  });
  return {
    stakeholders: stakeholders.totalCount,
    linkages: linkages.totalCount,
    facets: {
      kind: await ofStakeholders("KIND", wholeStakeholders(aside("kind"))),
      sector: await ofStakeholders("SECTOR", wholeStakeholders(aside("sector"))),
      place: await ofStakeholders("PLACE", wholeStakeholders(aside("place"))),
      linkage: await ofLinkages("KIND", wholeLinkages(aside("linkage"))),
      status: await ofLinkages("STATUS", wholeLinkages(aside("status"))),
      document: await ofLinkages("DOCUMENT", wholeLinkages(aside("document"))),
    },
  };
}

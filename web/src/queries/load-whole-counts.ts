import { type FacetGroupsFragment, WholeCountsDocument } from "../generated/graphql.js";
import type { Choice } from "../state/filter-network.js";
import { wholeLinkages, wholeStakeholders } from "../state/network-filter.js";
import type { FacetName } from "../state/view.js";
import type { CountedValue, WholeCounts } from "../state/whole-counts.js";
import { ask } from "./ask.js";

function valuesOf({ groups }: FacetGroupsFragment): ReadonlyMap<string, CountedValue> {
  return new Map(
    groups.flatMap(({ count, keys: [key] }) =>
      key?.value == null ? [] : [[key.value, { count, name: key.facet?.name ?? null }] as const],
    ),
  );
}

/** What is asked for the counts of the whole network: each facet under all filters but its own. */
export function wholeVariables(choice: Choice) {
  const aside = (facet: FacetName): Choice => ({ ...choice, filters: { ...choice.filters, [facet]: [] } });
  return {
    stakeholders: wholeStakeholders(choice),
    linkages: wholeLinkages(choice),
    kind: wholeStakeholders(aside("kind")),
    sector: wholeStakeholders(aside("sector")),
    place: wholeStakeholders(aside("place")),
    linkage: wholeLinkages(aside("linkage")),
    status: wholeLinkages(aside("status")),
    document: wholeLinkages(aside("document")),
  };
}

/** Counts of the whole network under a choice, from the service. */
export async function loadWholeCounts(
  variables: ReturnType<typeof wholeVariables>,
  signal?: AbortSignal,
): Promise<WholeCounts> {
  const { stakeholders, linkages, ...groups } = await ask(WholeCountsDocument, variables, signal);
  return {
    stakeholders: stakeholders.totalCount,
    linkages: linkages.totalCount,
    facets: {
      kind: valuesOf(groups.kindGroups),
      sector: valuesOf(groups.sectorGroups),
      place: valuesOf(groups.placeGroups),
      linkage: valuesOf(groups.linkageGroups),
      status: valuesOf(groups.statusGroups),
      document: valuesOf(groups.documentGroups),
    },
  };
}

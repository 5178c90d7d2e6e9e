import {
  type FacetGroupsFragment,
  LinkageGroupsDocument,
  StakeholderGroupsDocument,
  WholeTotalsDocument,
} from "../generated/graphql.js";
import type { Choice } from "../state/filter-network.js";
import { wholeLinkages, wholeStakeholders } from "../state/network-filter.js";
import type { FacetName } from "../state/view.js";
import type { CountedValues, WholeTotals } from "../state/whole-counts.js";
import { ask } from "./ask.js";

function valuesOf({ groups }: FacetGroupsFragment): CountedValues {
  return new Map(
    groups.flatMap(({ count, keys: [key] }) =>
      key?.value == null ? [] : [[key.value, { count, name: key.facet?.name ?? null }] as const],
    ),
  );
}

const ofStakeholders =
  (by: "KIND" | "SECTOR" | "PLACE") =>
  async (choice: Choice, signal: AbortSignal): Promise<CountedValues> => {
    const filter = wholeStakeholders(choice);
    const answer = await ask(StakeholderGroupsDocument, { by, filter }, signal);
    return valuesOf(answer.stakeholdersAggregate);
  };

const ofLinkages =
  (by: "KIND" | "STATUS" | "DOCUMENT") =>
  async (choice: Choice, signal: AbortSignal): Promise<CountedValues> => {
    const filter = wholeLinkages(choice);
    const answer = await ask(LinkageGroupsDocument, { by, filter }, signal);
    return valuesOf(answer.linkagesAggregate);
  };

const LOADS = {
  kind: ofStakeholders("KIND"),
  sector: ofStakeholders("SECTOR"),
  place: ofStakeholders("PLACE"),
  linkage: ofLinkages("KIND"),
  status: ofLinkages("STATUS"),
  document: ofLinkages("DOCUMENT"),
} as const satisfies Readonly<Record<FacetName, unknown>>;

/** How much of the whole network a choice leaves. */
export async function loadWholeTotals(choice: Choice): Promise<WholeTotals> {
  const { stakeholders, linkages } = await ask(WholeTotalsDocument, {
    stakeholders: wholeStakeholders(choice),
    linkages: wholeLinkages(choice),
  });
  return { stakeholders: stakeholders.totalCount, linkages: linkages.totalCount };
}

/** A choice without the filters of one facet, under which its values are counted. */
export const aside = (facet: FacetName, choice: Choice): Choice => ({
  ...choice,
  filters: { ...choice.filters, [facet]: [] },
});

let turn: Promise<unknown> = Promise.resolve();

/**
 * Counts the values of a facet in the whole network under all filters but its own. Costs the service a walk over the
 * network: facets are asked one after the other, and one that is no longer wanted when its turn comes is not.
 */
export function loadFacet(facet: FacetName, choice: Choice, signal: AbortSignal): Promise<CountedValues> {
  const counted = turn.then(() => {
    signal.throwIfAborted();
    return LOADS[facet](aside(facet, choice), signal);
  });
  turn = counted.catch(() => undefined);
  return counted;
}

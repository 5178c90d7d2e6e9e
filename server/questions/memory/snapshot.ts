import type { StakeholderOrderField } from "../../../schema/orders.js";
import type { HeldFacets } from "../../network/held-facets.js";
import type { HeldGraph, HeldWhole } from "../../network/held-graph.js";
import type { HeldOrders } from "../../network/held-orders.js";
import type { HeldTexts } from "../../network/text/held-texts.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import { FacetCounts } from "./facet-counts.js";
import { FilterMembers } from "./members.js";
import { StartCounts } from "./start-counts.js";

/** One version of the network in memory, with what was worked out from it for earlier questions. */
export interface Snapshot {
  readonly whole: HeldWhole;
  readonly orders: HeldOrders<StakeholderOrderField>;
  readonly texts: HeldTexts;
  readonly facets: ReadonlyMap<string, StoredFacet>;
  readonly facetLists: HeldFacets;
  readonly members: FilterMembers;
  readonly facetCounts: FacetCounts;
  readonly startCounts: StartCounts;
}

const known = new WeakMap<HeldWhole, Snapshot>();

/** What is in memory, once all of it is. */
export function snapshotOf({ whole, orders, texts, facets, facetLists }: HeldGraph): Snapshot | undefined {
  if (!whole || !orders || !texts || !facetLists) return undefined;
  const before = known.get(whole);
  if (before) return before;
  const members = new FilterMembers(whole.network);
  const snapshot = {
    ...{ whole, orders, texts, facets, facetLists, members },
    facetCounts: new FacetCounts(whole.network, members),
    startCounts: new StartCounts(whole.network),
  };
  known.set(whole, snapshot);
  return snapshot;
}

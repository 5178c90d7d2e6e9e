import type { Network } from "../../network/network.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { RememberedWork } from "../../network/remembered/remembered-work.js";
import type { Grouped } from "../groups/grouped.js";
import { FacetCounts } from "./facet-counts.js";
import { LinkageCounts } from "./linkage-counts.js";
import { FilterMembers } from "./members.js";
import { StartCounts } from "./start-counts.js";

/** What was worked out from a network for earlier questions: whoever asks the same has it at once. */
export interface Derived {
  readonly members: FilterMembers;
  readonly facetCounts: FacetCounts;
  readonly startCounts: StartCounts;
  readonly linkageCounts: LinkageCounts;
  readonly groups: RememberedWork<Grouped>;
}

/** So many lists in groups are remembered. */
const MOST_GROUPINGS = 32;

const known = new WeakMap<Network, Derived>();

/** Versions whose arrays do not differ share one. Of others, what passes a filter is looked at again where it was touched. */
export function derivedOf({ network, since }: Snapshot): Derived {
  const own = known.get(network);
  if (own) return own;
  const before = since && known.get(since.before);
  const members = new FilterMembers(network, before && { members: before.members, touched: since.touched });
  const derived = {
    members,
    facetCounts: new FacetCounts(network, members),
    startCounts: new StartCounts(network),
    linkageCounts: new LinkageCounts(network),
    groups: new RememberedWork<Grouped>(MOST_GROUPINGS),
  };
  known.set(network, derived);
  return derived;
}

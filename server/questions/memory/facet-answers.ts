import { whenKnown } from "../../store/awaitable.js";
import type { OfEach } from "../answerer.js";
import { knownOfEach, readOfEach } from "../of-each.js";
import type { HeldAnswers } from "./not-held-yet.js";
import type { Snapshot } from "./snapshot.js";

/** What facets hold; each filter takes one walk over all. */
export const facetAnswers = ({ facetLists, facetCounts }: Snapshot): HeldAnswers => ({
  childrenOf: () => knownOfEach((id) => facetLists.childrenOf(id)),
  stakeholderCountOf: (label, filter) => counted(facetCounts.of(label, filter)),
  toldLinkageCountOf: (filter) => counted(facetCounts.ofLinkages(filter)),
});

/** A facet that is not among the counts has none. */
const counted = (counts: Promise<ReadonlyMap<string, number>> | undefined): OfEach<number> | undefined =>
  counts && readOfEach(() => whenKnown(counts, (found) => found));

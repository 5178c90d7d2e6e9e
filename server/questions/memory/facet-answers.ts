import type { OfEach } from "../answerer.js";
import { knownOfEach, readOfEach } from "../of-each.js";
import type { HeldAnswers } from "./not-held-yet.js";

/** What facets hold; each filter takes one walk over all. */
export const facetAnswers: HeldAnswers = {
  childrenOf: ({ snapshot: { facetLists } }) => knownOfEach((id) => facetLists.childrenOf(id)),
  stakeholderCountOf: ({ snapshot: { facetCounts } }, label, filter) =>
    counted(facetCounts.of(label, filter)),
  toldLinkageCountOf: ({ snapshot: { facetCounts } }, filter) => counted(facetCounts.ofLinkages(filter)),
};

/** A facet that is not among the counts has none. */
const counted = (counts: Promise<ReadonlyMap<string, number>> | undefined): OfEach<number> | undefined =>
  counts && readOfEach(() => counts);

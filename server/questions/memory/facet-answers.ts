import type { Snapshot } from "../../network/snapshot.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { FacetQuestions, OfEach } from "../answerer.js";
import { knownOfEach, readOfEach } from "../of-each.js";
import { derivedOf } from "./derived.js";

/** What facets hold; each filter takes one walk over all. */
export const facetAnswers = (snapshot: Snapshot): FacetQuestions => ({
  childrenOf: () => knownOfEach((id) => snapshot.facets.childrenOf(id)),
  stakeholderCountOf: (label, filter) => counted(derivedOf(snapshot).facetCounts.of(label, filter)),
  toldLinkageCountOf: (filter) => counted(derivedOf(snapshot).facetCounts.ofLinkages(filter)),
});

/** A facet that is not among the counts has none. */
const counted = (counts: Awaitable<ReadonlyMap<string, number>>): OfEach<number> => readOfEach(() => counts);

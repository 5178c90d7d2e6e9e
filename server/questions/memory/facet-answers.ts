import { UNKNOWN } from "../../network/ids.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { at } from "../../network/arrays/typed-array.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { FacetQuestions, OfEach } from "../answerer.js";
import { branchesAmong, branchesOfTrees } from "../branches.js";
import { knownOfEach, readOfEach } from "../of-each.js";
import { derivedOf } from "./derived.js";

/** What facets hold; each filter takes one walk over all. */
export const facetAnswers = (snapshot: Snapshot, signal: AbortSignal): FacetQuestions => ({
  childrenOf: () => knownOfEach((id) => snapshot.facets.childrenOf(id)),
  branchesOf: (label) => branchesIn(snapshot, label === "Sector" ? "sectors" : "places"),
  stakeholderCountOf: (label, filter) => counted(derivedOf(snapshot).facetCounts.of(label, filter, signal)),
  toldLinkageCountOf: (filter) => counted(derivedOf(snapshot).facetCounts.ofLinkages(filter, signal)),
});

/** In which branches stakeholders lie: one look at the facets of each. */
function branchesIn({ network }: Snapshot, list: "sectors" | "places"): OfEach<readonly string[]> {
  const { offsets, columns } = network[list];
  const names = network.facets[list];
  const branches = branchesOfTrees(network.lineages[list]);
  return knownOfEach((id) => {
    const index = network.ids.find(id);
    if (index === UNKNOWN) return [];
    const own = columns.subarray(at(offsets, index), at(offsets, index + 1));
    return branchesAmong(
      Array.from(own, (code) => names[code] ?? ""),
      branches,
    );
  });
}

/** A facet that is not among the counts has none. */
const counted = (counts: Awaitable<ReadonlyMap<string, number>>): OfEach<number> => readOfEach(() => counts);

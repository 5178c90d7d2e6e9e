import type { Repositories } from "../../store/repositories/repositories.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { FacetQuestions } from "../answerer.js";
import { readOfEach } from "../of-each.js";

/** What facets hold: one statement for all that are asked about. */
export const facetAnswers = ({ facets }: Repositories): FacetQuestions => ({
  childrenOf: () =>
    readOfEach(async (ids) => {
      const children = new Map<string, StoredFacet[]>(ids.map((id) => [id, []]));
      for (const child of await facets.children(ids)) children.get(child.parent as string)?.push(child);
      return children;
    }),
  stakeholderCountOf: (label, filter) => readOfEach((ids) => facets.stakeholderCounts(label, ids, filter)),
  toldLinkageCountOf: (filter) => readOfEach((ids) => facets.linkageCounts(ids, filter)),
});

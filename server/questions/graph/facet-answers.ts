import type { StoredFacet } from "../../store/repositories/stored.js";
import type { FacetQuestions } from "../answerer.js";
import type { Answers } from "../answers.js";
import { readOfEach } from "../of-each.js";
import type { GraphSource } from "./graph-source.js";

/** What facets hold: one statement for all that are asked about. */
export const facetAnswers: Answers<GraphSource, FacetQuestions> = {
  childrenOf: ({ repositories: { facets } }) =>
    readOfEach(async (ids) => {
      const children = new Map<string | null, StoredFacet[]>(ids.map((id) => [id, []]));
      for (const child of await facets.children(ids)) children.get(child.parent)?.push(child);
      return children as Map<string, StoredFacet[]>;
    }),
  stakeholderCountOf: ({ repositories: { facets } }, label, filter) =>
    readOfEach((ids) => facets.stakeholderCounts(label, ids, filter)),
  toldLinkageCountOf: ({ repositories: { facets } }, filter) =>
    readOfEach((ids) => facets.linkageCounts(ids, filter)),
};

import type { StoredFacet } from "../../store/repositories/stored.js";
import type { FacetQuestions } from "../answerer.js";
import type { Answers } from "../answers.js";
import { branchesAmong, branchesOfTrees } from "../branches.js";
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
  branchesOf: ({ repositories: { facets, stakeholders } }, label) =>
    readOfEach(async (ids) => {
      const branches = branchesOfTrees((await facets.all()).map(({ lineage }) => lineage));
      const found = await stakeholders.byIds(ids);
      return new Map(
        found.map(({ id, sectors, places }) => [
          id,
          branchesAmong(label === "Sector" ? sectors : places, branches),
        ]),
      );
    }),
  stakeholderCountOf: ({ repositories: { facets } }, label, filter) =>
    readOfEach((ids) => facets.stakeholderCounts(label, ids, filter)),
  toldLinkageCountOf: ({ repositories: { facets } }, filter) =>
    readOfEach((ids) => facets.linkageCounts(ids, filter)),
};

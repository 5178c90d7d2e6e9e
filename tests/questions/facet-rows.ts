import fc from "fast-check";
import type { Answerer } from "../../server/questions/answerer.js";
import type { FacetLabel } from "../../server/store/repositories/patterns.js";
import { linkageCount, stakeholderCount } from "../support/memory/memory-counts.js";
import { facetIds } from "../support/memory/memory-lists.js";
import { facetLabels, listOfLabel } from "./list-rows.js";
import { answersOf, type Chance, compareTexts, idsOf, row } from "./question-row.js";

/** The ids of the facets of a label, by name. */
async function allOf(ask: Answerer, label: FacetLabel): Promise<string[]> {
  const request = { limit: 100, reversed: false, after: null, before: null };
  const rows = await ask.facets(label, null).page({ field: "NAME", direction: "ASC" }, request);
  return rows.map(({ node }) => node.id);
}

/** Questions about what facets hold. */
export const facetRows = {
  childrenOf: row({
    asked: () => fc.constantFrom("sectors" as const, "places" as const),
    answer: async (ask, list) => {
      const label = list === "sectors" ? "Sector" : "Place";
      const ids = await allOf(ask, label);
      const children = await answersOf(ask.childrenOf(), ids);
      return ids.map((id, index) => [id, children[index] ?? []] as const);
    },
    said: (found) => found.map(([id, children]) => [id, idsOf(children)]),
    expected: (graph, list) =>
      facetIds(graph, list, null).map((id) => [id, facetIds(graph, list, { parent: { eq: id } })]),
  }),
  branchesOf: row({
    asked: ({ stakeholder }: Chance) =>
      fc.record({
        label: fc.constantFrom("Sector" as const, "Place" as const),
        ids: fc.array(stakeholder, { maxLength: 5 }),
      }),
    answer: async (ask, { label, ids }) =>
      (await answersOf(ask.branchesOf(label), ids)).map((found) => found ?? []),
    said: (found) => found,
    expected: (graph, { label, ids }) => {
      const list = label === "Sector" ? "sectors" : "places";
      const holders = new Set(graph.facets(list).map(({ parent }) => parent));
      return ids.map((id) => {
        const branches = graph.stakeholder(id)[list].flatMap((facet) => {
          const lineage = graph.lineage(facet);
          if (lineage.length === 1) return holders.has(facet) ? [] : [facet];
          return [lineage[lineage.length - 2] ?? ""];
        });
        return [...new Set(branches)].sort(compareTexts);
      });
    },
  }),
  stakeholderCountOf: row({
    asked: ({ filters }: Chance) => fc.record({ label: facetLabels, filter: filters.stakeholder }),
    answer: async (ask, { label, filter }) => {
      const ids = await allOf(ask, label);
      const counts = await answersOf(ask.stakeholderCountOf(label, filter), ids);
      return ids.map((id, index) => [id, counts[index] ?? 0] as const);
    },
    said: (found) => found,
    expected: (graph, { label, filter }) =>
      facetIds(graph, listOfLabel(label), null).map((id) => [
        id,
        stakeholderCount(graph, listOfLabel(label), id, filter),
      ]),
  }),
  toldLinkageCountOf: row({
    asked: ({ filters, graph }: Chance) =>
      fc.record({ filter: filters.linkage, ids: fc.constant(idsOf(graph.facets("documents"))) }),
    answer: async (ask, { filter, ids }) =>
      (await answersOf(ask.toldLinkageCountOf(filter), ids)).map((count) => count ?? 0),
    said: (found) => found,
    expected: (graph, { filter, ids }) => ids.map((id) => linkageCount(graph, id, filter)),
  }),
};

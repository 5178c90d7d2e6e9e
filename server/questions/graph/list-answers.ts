import { FACETS } from "../../store/repositories/patterns.js";
import { facetSort, initiativeSort, linkageSort, stakeholderSort } from "../../store/repositories/sorts.js";
import type { ListQuestions } from "../answerer.js";
import type { Answers } from "../answers.js";
import type { GraphSource } from "./graph-source.js";

/** Lists: one statement for a page, one for a count. */
export const listAnswers: Answers<GraphSource, ListQuestions> = {
  stakeholders: ({ repositories: { stakeholders } }, label, filter) => ({
    page: (order, request) => stakeholders.page(label, filter, stakeholderSort(order), request),
    count: () => stakeholders.count(label, filter),
  }),
  linkages: ({ repositories: { linkages } }, filter) => ({
    page: (order, request) => linkages.page(filter, linkageSort(order), request),
    count: () => linkages.count(filter),
  }),
  initiatives: ({ repositories: { initiatives } }, filter) => ({
    page: (order, request) => initiatives.page(filter, initiativeSort(order), request),
    count: () => initiatives.count(filter),
  }),
  facets: ({ repositories: { facets } }, label, filter) => ({
    page: (_, request) => facets.page(label, filter, facetSort(FACETS[label].list), request),
    count: () => facets.count(label, filter),
  }),
};

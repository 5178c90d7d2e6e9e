import { FACETS } from "../../store/repositories/patterns.js";
import type { Repositories } from "../../store/repositories/repositories.js";
import { facetSort, initiativeSort, linkageSort, stakeholderSort } from "../../store/repositories/sorts.js";
import type { ListQuestions } from "../answerer.js";

/** Lists: one statement for a page, one for a count. */
export const listAnswers = ({
  facets,
  initiatives,
  linkages,
  stakeholders,
}: Repositories): ListQuestions => ({
  stakeholders: (label, filter) => ({
    page: (order, request) => stakeholders.page(label, filter, stakeholderSort(order), request),
    count: () => stakeholders.count(label, filter),
  }),
  linkages: (filter) => ({
    page: (order, request) => linkages.page(filter, linkageSort(order), request),
    count: () => linkages.count(filter),
  }),
  initiatives: (filter) => ({
    page: (order, request) => initiatives.page(filter, initiativeSort(order), request),
    count: () => initiatives.count(filter),
  }),
  facets: (label, filter) => ({
    page: (_, request) => facets.page(label, filter, facetSort(FACETS[label].list), request),
    count: () => facets.count(label, filter),
  }),
});

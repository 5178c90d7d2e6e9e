import type { Repositories } from "../../store/repositories/repositories.js";
import { linkageSort, NAME_ORDER, stakeholderSort } from "../../store/repositories/sorts.js";
import type { AroundQuestions } from "../answerer.js";
import { readOfEach } from "../of-each.js";

/** What is around stakeholders: one statement for all that are asked about. */
export const aroundAnswers = ({
  initiatives,
  linkages,
  partners,
  stakeholders,
}: Repositories): AroundQuestions => ({
  linkagesOf: (filter, order, request) =>
    readOfEach((ids) => linkages.pageOfEach(ids, filter, linkageSort(order), request)),
  linkageCountOf: (filter) => readOfEach((ids) => linkages.countOfEach(ids, filter)),
  partnersOf: (filter, request) =>
    readOfEach((ids) => partners.pageOfEach(ids, filter, stakeholderSort(NAME_ORDER), request)),
  partnerCountOf: (filter) => readOfEach((ids) => partners.countOfEach(ids, filter)),
  degreeOf: (kinds) => readOfEach((ids) => stakeholders.degrees(ids, kinds)),
  partiesOf: () => readOfEach((ids) => initiatives.partiesOf(ids)),
});

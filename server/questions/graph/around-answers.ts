import { linkageSort, NAME_ORDER, stakeholderSort } from "../../store/repositories/sorts.js";
import type { AroundQuestions } from "../answerer.js";
import type { Answers } from "../answers.js";
import { readOfEach } from "../of-each.js";
import type { GraphSource } from "./graph-source.js";

/** What is around stakeholders: one statement for all that are asked about. */
export const aroundAnswers: Answers<GraphSource, AroundQuestions> = {
  linkagesOf: ({ repositories }, filter, order, request) =>
    readOfEach((ids) => repositories.linkages.pageOfEach(ids, filter, linkageSort(order), request)),
  linkageCountOf: ({ repositories }, filter) =>
    readOfEach((ids) => repositories.linkages.countOfEach(ids, filter)),
  partnersOf: ({ repositories }, filter, request) =>
    readOfEach((ids) => repositories.partners.pageOfEach(ids, filter, stakeholderSort(NAME_ORDER), request)),
  partnerCountOf: ({ repositories }, filter) =>
    readOfEach((ids) => repositories.partners.countOfEach(ids, filter)),
  degreeOf: ({ repositories }, kinds) => readOfEach((ids) => repositories.stakeholders.degrees(ids, kinds)),
  unitsOf: ({ repositories }) => readOfEach((ids) => repositories.units.ofEach(ids)),
  partiesOf: ({ repositories }) => readOfEach((ids) => repositories.initiatives.partiesOf(ids)),
};

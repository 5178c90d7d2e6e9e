import type { MeasureKey } from "../../schema/measure-keys.js";
import { type Communities, type CommunitySearch, findCommunities } from "./communities/find-communities.js";
import { measureOf } from "./measures.js";
import type { Steps } from "../network/turns/steps.js";
import { defineTask } from "../workers/task.js";
import { type LinkageList, type Network, networkOf } from "./network.js";
import { type RankedValues, rankValues } from "./ranked-values.js";
import { type NetworkStatistics, networkStatistics } from "./statistics/network-statistics.js";

/** What can be asked about a network, as plain data that crosses threads. */
export type Question =
  | { readonly about: "measure"; readonly key: MeasureKey }
  | ({ readonly about: "communities" } & CommunitySearch)
  | { readonly about: "statistics" };

/** The answer that belongs to a question. */
export type AnswerTo<Q extends Question> = Q extends { about: "measure" }
  ? RankedValues
  : Q extends { about: "communities" }
    ? Communities
    : NetworkStatistics;

/** Answers in the thread that calls; seconds for a million linkages. */
export function analyse<Q extends Question>(network: Network, question: Q): AnswerTo<Q>;
export function analyse(network: Network, question: Question): AnswerTo<Question> {
  switch (question.about) {
    case "measure": {
      const measure = measureOf(question.key);
      return rankValues(measure.compute(network), measure.first);
    }
    case "communities":
      return findCommunities(network, question);
    case "statistics":
      return networkStatistics(network);
  }
}

/** Answers a question about a network. */
export const analysisTask = defineTask(
  import.meta.url,
  "analysisTask",
  function* (list: LinkageList, question: Question): Steps<unknown> {
    const network = networkOf(list);
    yield;
    return analyse(network, question);
  },
);

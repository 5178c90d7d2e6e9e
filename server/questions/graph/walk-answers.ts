import type { Awaitable } from "../../store/awaitable.js";
import type { WalkQuestions } from "../answerer.js";
import type { Answers } from "../answers.js";
import { foundPaths, type PathSearch } from "../found-paths.js";
import { growNetwork } from "../grow-network.js";
import type { GraphSource } from "./graph-source.js";
import { shortestPaths } from "./shortest-paths.js";

/** Walks: a network takes a statement a ring, paths one a step at most, and each two for what stands there. */
export const walkAnswers: Answers<GraphSource, WalkQuestions> = {
  network: ({ repositories: { networks, stakeholders } }, growth) =>
    growNetwork(networks, stakeholders.byIds, growth),
  paths: async (source, search) => {
    const { paths, stakeholders } = source.repositories;
    return foundPaths(await idsOf(source, search), search.walk, {
      linkagesOfSteps: (steps, walk) => paths.linkagesOfSteps(steps, walk),
      stakeholders: stakeholders.byIds,
    });
  },
};

const idsOf = ({ repositories: { paths } }: GraphSource, search: PathSearch): Awaitable<string[][]> => {
  const { from, to, maxLength, first, walk } = search;
  if (from === to) return [[from]];
  return shortestPaths(from, to, maxLength, first, (frontier, reverse) =>
    paths.steps(frontier, walk, reverse),
  );
};

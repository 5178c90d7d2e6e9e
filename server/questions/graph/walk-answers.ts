import type { Repositories } from "../../store/repositories/repositories.js";
import type { WalkQuestions } from "../answerer.js";
import { foundPaths, type PathSearch } from "../found-paths.js";
import { growNetwork } from "../grow-network.js";
import { shortestPaths } from "./shortest-paths.js";

/** Walks: a network takes a statement a ring, paths one a step at most, and each two for what stands there. */
export function walkAnswers({ networks, paths, stakeholders }: Repositories): WalkQuestions {
  const idsOf = ({ from, to, maxLength, first, walk }: PathSearch): string[][] | Promise<string[][]> =>
    from === to
      ? [[from]]
      : shortestPaths(from, to, maxLength, first, (frontier, reverse) =>
          paths.steps(frontier, walk, reverse),
        );
  return {
    network: (growth) => growNetwork(networks, stakeholders.byIds, growth),
    paths: async (search) =>
      foundPaths(await idsOf(search), search.walk, {
        linkagesOfSteps: (steps, walk) => paths.linkagesOfSteps(steps, walk),
        stakeholders: stakeholders.byIds,
      }),
  };
}

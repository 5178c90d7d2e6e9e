import type { Network } from "../../network/network.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { inTurns } from "../../network/turns/in-turns.js";
import { at } from "../../network/arrays/typed-array.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import { stepKey } from "../../store/repositories/path-repository.js";
import type { StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";
import type { Walk } from "../../store/repositories/walk.js";
import type { WalkQuestions } from "../answerer.js";
import { foundPaths, type Step } from "../found-paths.js";
import { growNetwork } from "../grow-network.js";
import { byId } from "../of-each.js";
import { admitted } from "./admits.js";
import { linkagesOfStep } from "./linkages-among.js";
import { networkSteps } from "./network-steps.js";
import { present, type RecordSource } from "./record-source.js";
import { shortestPaths } from "./shortest-paths.js";

/** Walks: nothing is read but records of what is shown that are not held. */
export function walkAnswers(snapshot: Snapshot, records: RecordSource, signal: AbortSignal): WalkQuestions {
  const { ids } = snapshot.network;
  const stakeholders = (some: readonly string[]): Awaitable<readonly StoredStakeholder[]> =>
    whenKnown(records.stakeholders(some.map((id) => ids.find(id))), present);
  const linkages = (numbers: readonly number[]): Awaitable<readonly StoredLinkage[]> =>
    whenKnown(records.linkages(numbers), present);
  return {
    network: (growth) =>
      growNetwork(networkSteps(snapshot, growth.walk, linkages, signal), stakeholders, growth),
    paths: async (search) => {
      const found = await inTurns(shortestPaths(snapshot, search), signal);
      return foundPaths(
        found.map((path) => path.map((index) => ids.at(index))),
        search.walk,
        { stakeholders, linkagesOfSteps: (steps, walk) => linkagesOfSteps(snapshot, steps, walk, records) },
      );
    },
  };
}

/** The linkages of each step, by id. Only for walks that paths were found by. */
function linkagesOfSteps(
  { network, linkagesById }: Snapshot,
  steps: readonly Step[],
  walk: Walk,
  records: RecordSource,
): Awaitable<ReadonlyMap<string, StoredLinkage[]>> {
  const admits = admitted(network, { ...walk, stakeholders: null, avoiding: [] });
  const numbers = new Map(
    steps.map(([a, b]) => {
      const found = linkagesOfStep(network, network.ids.find(a), network.ids.find(b), admits);
      return [
        stepKey(a, b),
        found.sort((one, other) => at(linkagesById.places, one) - at(linkagesById.places, other)),
      ];
    }),
  );
  return whenKnown(records.linkages([...numbers.values()].flat()), (found) => {
    const known = byId(present(found));
    const read = (list: readonly number[]): StoredLinkage[] =>
      list.flatMap((index) => known.get(idOf(network, index)) ?? []);
    return new Map([...numbers].map(([step, list]) => [step, read(list)]));
  });
}

const idOf = ({ linkageIds }: Network, linkage: number): string => linkageIds.at(linkage);

import { whenKnown, type Awaitable } from "../../store/awaitable.js";
import { stepKey } from "../../store/repositories/path-repository.js";
import type { StoredLinkage } from "../../store/repositories/stored.js";
import type { Walk } from "../../store/repositories/walk.js";
import { foundPaths, type Step } from "../found-paths.js";
import { growNetwork } from "../grow-network.js";
import { byId } from "../of-each.js";
import { type Admits, admitted } from "./admits.js";
import { linkagesOfStep } from "./linkages-among.js";
import { networkSteps } from "./network-steps.js";
import type { HeldAnswers } from "./not-held-yet.js";
import type { RecordSource } from "./record-source.js";
import { shortestPaths } from "./shortest-paths.js";
import type { Snapshot } from "./snapshot.js";

/** Walks: nothing is read but what is shown. */
export const walkAnswers: HeldAnswers = {
  network: ({ snapshot: { whole }, records }, growth) => {
    const steps = networkSteps(whole, growth.walk, (keys) => records.linkages(keys));
    return steps && growNetwork(steps, (ids) => records.stakeholders(ids), growth);
  },
  paths: ({ snapshot: { whole }, records }, search) => {
    const found = shortestPaths(whole, search);
    return (
      found &&
      foundPaths(found, search.walk, {
        stakeholders: (ids) => records.stakeholders(ids),
        linkagesOfSteps: (steps, walk) => linkagesOfSteps(whole, steps, walk, records),
      })
    );
  },
};

/** The linkages of each step by their keys, so that no hub is looked through. Only for walks that paths were found by. */
function linkagesOfSteps(
  { network, linkages }: Snapshot["whole"],
  steps: readonly Step[],
  walk: Walk,
  records: RecordSource,
): Awaitable<ReadonlyMap<string, StoredLinkage[]>> {
  const admits = admitted(network, { ...walk, stakeholders: null, avoiding: [] }) as Admits;
  const keys = new Map(
    steps.map(([a, b]) => [stepKey(a, b), linkages.keysInOrder(linkagesOfStep(network, a, b, admits))]),
  );
  return whenKnown(records.linkages([...keys.values()].flat()), (found) => {
    const known = byId(found);
    return new Map([...keys].map(([step, list]) => [step, list.flatMap(([, id]) => known.get(id) ?? [])]));
  });
}

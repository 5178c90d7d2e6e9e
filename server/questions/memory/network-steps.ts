import type { Network } from "../../network/network.js";
import { at } from "../../network/typed-array.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { LinkageKey } from "../../store/repositories/linkage-repository.js";
import type { StoredLinkage } from "../../store/repositories/stored.js";
import type { Walk } from "../../store/repositories/walk.js";
import { linkageTest } from "../../network/held-filter.js";
import type { NetworkSteps } from "../grow-network.js";
import { linkagesAmong } from "./linkages-among.js";
import type { HeldWhole } from "../../network/held-graph.js";
import type { HeldNetwork } from "../../network/held-network.js";
import type { Marks } from "../../network/marks.js";
import { type Admits, admitted } from "./admits.js";

/** Finds linkages by their keys, in the order of the keys. */
type FindLinkages = (keys: readonly LinkageKey[]) => Awaitable<readonly StoredLinkage[]>;

/**
 * The steps of a growing network over the one in memory: nothing is read but the linkages that are shown. Undefined where
 * the walk asks for what is not in memory.
 */
export function networkSteps(
  { linkages, connections: order, marks }: HeldWhole,
  walk: Walk,
  find: FindLinkages,
): NetworkSteps | undefined {
  const { network } = linkages;
  const admits = admitted(network, walk);
  const test = linkageTest(network, walk.linkages);
  if (admits === undefined || test === undefined) return undefined;
  const indexOf = (id: string): number => network.indexOf.get(id) ?? -1;
  const marked = (ids: readonly string[]): Marks => {
    marks.clear();
    for (const id of ids) marks.set(indexOf(id), 1);
    return marks;
  };
  return {
    nextRing: (frontier, seen, _walk, room) => {
      const known = marked(seen);
      const reached: number[] = [];
      for (const near of frontier.map(indexOf))
        eachStep(network, near, admits, (far) => {
          if (known.has(far)) return;
          known.set(far, 1);
          reached.push(far);
        });
      return order.best(reached, room);
    },
    wholeRing: (_walk, room) => {
      // A stakeholder stands for itself: what is asked of the far end of a step is asked of it.
      const members = admittedAlone(network, walk);
      return order.best(members, room);
    },
    countLinkagesLeftOut: (inner, kept) => {
      const known = marked(kept);
      let count = 0;
      for (const near of inner.map(indexOf))
        eachStep(network, near, admits, (far) => {
          if (!known.has(far)) count += 1;
        });
      return count;
    },
    linkagesBetween: (ids, _walk, limit) =>
      find(linkages.keysInOrder(linkagesAmong(network, ids.map(indexOf), marked(ids), test)).slice(0, limit)),
    countLinkagesBetween: (ids) => linkagesAmong(network, ids.map(indexOf), marked(ids), test).length,
  };
}

/** Calls `visit` for every linkage that may be walked from a stakeholder, with the one it leads to. */
export function eachStep(
  { offsets, incident, from, to }: Network,
  near: number,
  admits: Admits,
  visit: (far: number) => void,
): void {
  const end = near < 0 ? 0 : at(offsets, near + 1);
  for (let place = near < 0 ? 0 : at(offsets, near); place < end; place++) {
    const linkage = at(incident, place);
    const start = at(from, linkage);
    const far = start === near ? at(to, linkage) : start;
    if (admits(linkage, near, far)) visit(far);
  }
}

function admittedAlone(network: HeldNetwork, { stakeholders, avoiding }: Walk): number[] {
  const admits = admitted(network, { stakeholders, avoiding }) as Admits;
  return [...network.ids.keys()].filter((index) => admits(-1, -1, index));
}

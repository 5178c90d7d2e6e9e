import { at } from "../analytics/typed-array.js";
import type { NetworkRepository, Ring } from "../repositories/network-repository.js";
import type { LinkageKey } from "../repositories/linkage-repository.js";
import type { StoredLinkage } from "../repositories/stored.js";
import type { Walk } from "../repositories/walk.js";
import type { HeldNetwork } from "./held-network.js";
import { linkageTest } from "./held-filter.js";
import { degreeOf } from "./held-degree.js";
import { linkagesAmong } from "./held-keys.js";
import type { HeldLinkages } from "./held-linkages.js";
import { type Admits, admitted } from "./held-walk.js";

/** Finds linkages by their keys, in the order of the keys. */
type FindLinkages = (keys: readonly LinkageKey[]) => Promise<StoredLinkage[]>;

/**
 * The steps of a growing network over the held one: the graph is asked for nothing but the linkages that are shown.
 * Undefined where the walk asks for what is not held.
 */
export function heldNetworks(
  linkages: HeldLinkages,
  walk: Walk,
  find: FindLinkages,
): NetworkRepository | undefined {
  const { network } = linkages;
  const admits = admitted(network, walk);
  const test = linkageTest(network, walk.linkages);
  if (admits === undefined || test === undefined) return undefined;
  const indexOf = (id: string): number => network.indexOf.get(id) ?? -1;
  return {
    nextRing: (frontier, seen, _walk, room) => {
      const known = new Set(seen.map(indexOf));
      const reached = new Set<number>();
      for (const near of frontier.map(indexOf))
        eachStep(network, near, admits, (far) => {
          if (!known.has(far)) reached.add(far);
        });
      return Promise.resolve(bestConnected(network, [...reached], room));
    },
    wholeRing: (_walk, room) => {
      // A stakeholder stands for itself: what is asked of the far end of a step is asked of it.
      const members = admittedAlone(network, walk);
      return Promise.resolve(bestConnected(network, members, room));
    },
    countLinkagesLeftOut: (inner, kept) => {
      const known = new Set(kept.map(indexOf));
      let count = 0;
      for (const near of inner.map(indexOf))
        eachStep(network, near, admits, (far) => {
          if (!known.has(far)) count += 1;
        });
      return Promise.resolve(count);
    },
    linkagesBetween: (ids, _walk, limit) =>
      find(linkages.keysInOrder(linkagesAmong(network, ids, test)).slice(0, limit)),
    countLinkagesBetween: (ids) => Promise.resolve(linkagesAmong(network, ids, test).length),
  };
}

/** Calls `visit` for every linkage that may be walked from a stakeholder, with the one it leads to. */
export function eachStep(
  { offsets, incident, from, to }: HeldNetwork,
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

function bestConnected(network: HeldNetwork, members: number[], room: number): Ring {
  const id = (index: number): string => network.ids[index] as string;
  members.sort((a, b) => degreeOf(network, b) - degreeOf(network, a) || (id(a) < id(b) ? -1 : 1));
  return { ids: members.slice(0, Math.max(0, room)).map(id), total: members.length };
}

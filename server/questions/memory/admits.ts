import type { Network } from "../../network/network.js";
import { at, byte } from "../../network/typed-array.js";
import type { Walk } from "../../store/repositories/walk.js";
import { linkageTest, stakeholderTest } from "../../network/held-filter.js";
import type { HeldNetwork } from "../../network/held-network.js";

/** Whether a linkage may be walked from one end to the other; all by their numbers in the network. */
export type Admits = (linkage: number, near: number, far: number) => boolean;

/**
 * What a walk may do, over the network in memory: the same as `walkable` says in Cypher. Undefined where it asks for what is
 * not in memory.
 */
export function admitted(network: HeldNetwork, walk: Walk, reverse = false): Admits | undefined {
  const linkage = linkageTest(network, walk.linkages);
  const stakeholder = stakeholderTest(network, walk.stakeholders);
  if (linkage === undefined || stakeholder === undefined) return undefined;
  const conditions: Admits[] = [];
  if (walk.direction && walk.direction !== "ANY")
    conditions.push(leads(network, (walk.direction === "OUT") !== reverse ? network.from : network.to));
  if (walk.avoiding.length > 0) {
    const avoided = new Set(walk.avoiding.map((id) => network.indexOf.get(id)));
    conditions.push((_linkage, _near, far) => !avoided.has(far));
  }
  if (walk.linkages) conditions.push(linkage);
  if (walk.stakeholders) conditions.push((_linkage, _near, far) => stakeholder(far));
  return (index, near, far) => conditions.every((holds) => holds(index, near, far));
}

const leads =
  ({ mutual }: Network, start: Int32Array): Admits =>
  (index, near) =>
    byte(mutual, index) === 1 || at(start, index) === near;

import type { Network } from "../../network/network.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import type { Walk } from "../../store/repositories/walk.js";
import { linkageTest, stakeholderTest } from "../../network/filters/filter-tests.js";

/** Whether a linkage may be walked from one end to the other; all by their numbers in the network. */
export type Admits = (linkage: number, near: number, far: number) => boolean;

/** What a walk may do, over the network in memory: the same as `walkable` says in Cypher. */
export function admitted(network: Network, walk: Walk, reverse = false): Admits {
  const linkage = linkageTest(network, walk.linkages);
  const stakeholder = stakeholderTest(network, walk.stakeholders);
  const conditions: Admits[] = [];
  if (walk.direction && walk.direction !== "ANY")
    conditions.push(leads(network, (walk.direction === "OUT") !== reverse ? network.from : network.to));
  if (walk.avoiding.length > 0) {
    const avoided = new Set(walk.avoiding.map((id) => network.ids.find(id)));
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

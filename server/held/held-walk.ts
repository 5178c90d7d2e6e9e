import { at, byte } from "../analytics/typed-array.js";
import type { Walk } from "../repositories/walk.js";
import type { HeldNetwork } from "./held-network.js";
import { linkageTest, stakeholderTest } from "./held-filter.js";

/** Whether a linkage may be walked from one end to the other; all by their numbers in the network. */
export type Admits = (linkage: number, near: number, far: number) => boolean;

/**
 * What a walk may do, over the held network: the same as `walkable` says in Cypher. Undefined where it asks for what is
 * not held: then the graph walks.
 */
export function admitted(network: HeldNetwork, walk: Walk, reverse = false): Admits | undefined {
  const linkage = linkageTest(network, walk.linkages);
  const stakeholder = stakeholderTest(network, walk.stakeholders);
  if (linkage === undefined || stakeholder === undefined) return undefined;
  const avoided = new Set(walk.avoiding.map((id) => network.indexOf.get(id)));
  const leads = direction(network, walk.direction ?? "ANY", reverse);
  return (index, near, far) => leads(index, near) && !avoided.has(far) && linkage(index) && stakeholder(far);
}

function direction(
  { from, to, mutual }: HeldNetwork,
  asked: NonNullable<Walk["direction"]>,
  reverse: boolean,
): (linkage: number, near: number) => boolean {
  if (asked === "ANY") return () => true;
  const start = (asked === "OUT") !== reverse ? from : to;
  return (index, near) => byte(mutual, index) === 1 || at(start, index) === near;
}

import type { Network } from "../../network/network.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import type { Walk } from "../../store/repositories/walk.js";
import { linkageTest, stakeholderTest } from "../../network/filters/filter-tests.js";
import { isLong, stepsOf } from "../../network/filters/long-tests.js";
import type { Steps } from "../../network/turns/steps.js";

/** Whether a linkage may be walked from one end to the other; all by their numbers in the network. */
export type Admits = (linkage: number, near: number, far: number) => boolean;

/** What a walk may do, over the network in memory: the same as `walkable` says in Cypher. */
export function admitted(network: Network, walk: Walk, reverse = false): Admits {
  const linkage = linkageTest(network, walk.linkages);
  const stakeholder = testedOnce(network, walk.stakeholders);
  const conditions: Admits[] = [];
  if (walk.direction && walk.direction !== "ANY")
    conditions.push(leads(network, (walk.direction === "OUT") !== reverse ? network.from : network.to));
  if (walk.avoiding.length > 0) {
    const avoided = new Set(walk.avoiding.map((id) => network.ids.find(id)));
    conditions.push((_linkage, _near, far) => !avoided.has(far));
  }
  if (walk.linkages) conditions.push(linkage);
  if (walk.stakeholders) conditions.push((_linkage, _near, far) => stakeholder.passes(far));
  const admits: Admits = (index, near, far) => conditions.every((holds) => holds(index, near, far));
  if (walk.stakeholders) PREPARED.set(admits, stakeholder.prepare);
  return admits;
}

const PREPARED = new WeakMap<Admits, () => Steps<void>>();

/** Does in steps what would take long for one of those who are walked to. */
export function* prepared(admits: Admits): Steps<void> {
  yield* PREPARED.get(admits)?.() ?? [];
}

/** A test of everybody a walk comes to, each once however many linkages lead there; hubs in steps, before the walk. */
function testedOnce(network: Network, filter: Walk["stakeholders"]) {
  const test = stakeholderTest(network, filter);
  const isHub = isLong(network, test);
  const found = new Map<number, boolean>();
  let isPrepared = false;
  const passes = (far: number): boolean => {
    const known = found.get(far) ?? test(far);
    found.set(far, known);
    return known;
  };
  const prepare = function* (): Steps<void> {
    if (isPrepared) return;
    for (let index = 0; index < network.ids.length; index++)
      if (isHub(index)) found.set(index, yield* stepsOf(test, index));
    isPrepared = true;
  };
  return { passes, prepare };
}

const leads =
  ({ mutual }: Network, start: Int32Array): Admits =>
  (index, near) =>
    byte(mutual, index) === 1 || at(start, index) === near;

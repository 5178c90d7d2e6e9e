import type { Test } from "../../network/filters/conditions.js";
import type { Network } from "../../network/network.js";
import type { Each } from "../../network/orders/orders.js";
import { at } from "../../network/arrays/typed-array.js";
import { incidentTo } from "./incident-to.js";

/** The linkages of a stakeholder with each of its partners that pass a test; none of one who is not known. */
export function linkagesByPartner(
  network: Network,
  id: string,
  seenFrom: (near: number) => Test,
): Map<number, number[]> {
  const { ids, from, to } = network;
  const near = ids.find(id);
  const partners = new Map<number, number[]>();
  incidentTo(
    network,
    near,
    seenFrom(near),
  )((linkage) => {
    const far = at(from, linkage) === near ? at(to, linkage) : at(from, linkage);
    const own = partners.get(far);
    if (own) own.push(linkage);
    else partners.set(far, [linkage]);
  });
  return partners;
}

/** Calls back with each key. */
export const keysOf =
  (map: ReadonlyMap<number, unknown>): Each =>
  (visit) => {
    for (const key of map.keys()) visit(key);
  };

import type { Test } from "../../network/filters/conditions.js";
import type { Network } from "../../network/network.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";
import { at } from "../../network/arrays/typed-array.js";
import { incidentTo } from "./incident-to.js";

/** The linkages of a stakeholder with each of its partners that pass a test; none of one who is not known. */
export function* linkagesByPartner(
  network: Network,
  id: string,
  seenFrom: (near: number) => Test,
): Steps<Map<number, number[]>> {
  const { ids, from, to } = network;
  const near = ids.find(id);
  const partners = new Map<number, number[]>();
  for (const linkage of yield* incidentTo(network, near, seenFrom(near))) {
    if (partners.size % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const far = at(from, linkage) === near ? at(to, linkage) : at(from, linkage);
    const own = partners.get(far);
    if (own) own.push(linkage);
    else partners.set(far, [linkage]);
  }
  return partners;
}

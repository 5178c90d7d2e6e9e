import type { Test } from "../../network/conditions.js";
import type { Network } from "../../network/network.js";
import { at } from "../../network/typed-array.js";

/** The linkages of a stakeholder that pass a test, ascending; one that leads to itself once. */
export function incidentTo({ offsets, incident }: Network, near: number, test: Test): number[] {
  const found: number[] = [];
  let before = -1;
  for (let place = at(offsets, near), end = at(offsets, near + 1); place < end; place++) {
    const linkage = at(incident, place);
    if (linkage !== before && test(linkage)) found.push(linkage);
    before = linkage;
  }
  return found;
}

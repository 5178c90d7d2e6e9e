import type { Test } from "../../network/filters/conditions.js";
import type { Network } from "../../network/network.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";
import { UNKNOWN } from "../../network/ids.js";
import { at } from "../../network/arrays/typed-array.js";

/** The linkages of a stakeholder that pass a test, ascending; one that leads to itself once, none of one who is not known. */
export function* incidentTo({ offsets, incident }: Network, near: number, test: Test): Steps<number[]> {
  const found: number[] = [];
  if (near === UNKNOWN) return found;
  let before = -1;
  for (let place = at(offsets, near), end = at(offsets, near + 1); place < end; place++) {
    if (place % ROWS_A_STEP === 0) yield;
    const linkage = at(incident, place);
    if (linkage !== before && test(linkage)) found.push(linkage);
    before = linkage;
  }
  return found;
}

import type { Test } from "../../network/filters/conditions.js";
import type { Network } from "../../network/network.js";
import type { Each } from "../../network/orders/orders.js";
import { UNKNOWN } from "../../network/ids.js";
import { at } from "../../network/arrays/typed-array.js";

/** The linkages of a stakeholder that pass a test, ascending; one that leads to itself once, none of one who is not known. */
export const incidentTo =
  ({ offsets, incident }: Network, near: number, test: Test): Each =>
  (visit) => {
    if (near === UNKNOWN) return;
    let before = -1;
    for (let place = at(offsets, near), end = at(offsets, near + 1); place < end; place++) {
      const linkage = at(incident, place);
      if (linkage !== before && test(linkage)) visit(linkage);
      before = linkage;
    }
  };

/** How many there are. */
export function countOf(each: Each): number {
  let count = 0;
  each(() => (count += 1));
  return count;
}

import type { LinkageFilter } from "../../../schema/filters/filters.js";
import type { Test } from "../../network/held-conditions.js";
import { linkageTest } from "../../network/held-filter.js";
import type { HeldNetwork } from "../../network/held-network.js";
import { at } from "../../network/typed-array.js";
import { knownOfEach } from "../of-each.js";
import { linkagePages } from "./linkage-pages.js";
import type { HeldAnswers } from "./not-held-yet.js";

/** What is around stakeholders: a look at each linkage that one has. */
export const aroundAnswers: HeldAnswers = {
  linkagesOf: (
    {
      snapshot: {
        whole: { network, linkages },
      },
      records,
    },
    filter,
    order,
    request,
  ) => {
    const test = testFromOneEnd(network, filter);
    // Around one they are in memory by id alone.
    if (test === undefined || order.field !== "ID") return undefined;
    return linkagePages(
      linkages,
      (id) => linkages.pageOf(incidentTo(network, id, test), order.direction === "DESC", request),
      records,
    );
  },
  linkageCountOf: (
    {
      snapshot: {
        whole: { network },
      },
    },
    filter,
  ) => {
    const test = testFromOneEnd(network, filter);
    return test && knownOfEach((id) => incidentTo(network, id, test).length);
  },
  degreeOf: (
    {
      snapshot: {
        whole: { network },
      },
    },
    kinds,
  ) => {
    const { linkageKind, linkageKinds } = network;
    const counts = linkageKinds.map((kind) => kinds.some((one) => one === kind));
    return knownOfEach(
      (id) => incidentTo(network, id, (index) => counts[linkageKind[index] ?? -1] === true).length,
    );
  },
};

/** The numbers of the linkages of a stakeholder that pass a test. */
function incidentTo({ indexOf, offsets, incident }: HeldNetwork, id: string, test: Test): number[] {
  const near = indexOf.get(id);
  const found: number[] = [];
  if (near === undefined) return found;
  for (let place = at(offsets, near), end = at(offsets, near + 1); place < end; place++) {
    const linkage = at(incident, place);
    if (test(linkage)) found.push(linkage);
  }
  return found;
}

/** A filter on the linkages of one stakeholder; a test of the whole network knows of no end to look from. */
const testFromOneEnd = (network: HeldNetwork, filter: LinkageFilter | null | undefined): Test | undefined =>
  asksForPartner(filter) ? undefined : linkageTest(network, filter);

const asksForPartner = (filter: LinkageFilter | null | undefined): boolean =>
  filter != null &&
  (filter.partner != null ||
    asksForPartner(filter.not) ||
    [...(filter.and ?? []), ...(filter.or ?? [])].some(asksForPartner));

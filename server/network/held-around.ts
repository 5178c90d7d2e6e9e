import type { LinkageFilter } from "../../schema/filters/filters.js";
import { at } from "./typed-array.js";
import type { LinkageKey } from "../store/repositories/linkage-repository.js";
import type { PageRequest } from "../store/repositories/keyset.js";
import type { Test } from "./held-conditions.js";
import type { HeldNetwork } from "./held-network.js";
import { linkageTest } from "./held-filter.js";
import type { HeldLinkages } from "./held-linkages.js";

/** The linkages of single stakeholders that a filter lets through. A look at each that one has. */
export interface HeldAround {
  count(id: string): number;
  /** A page of them by id and one more, as a statement would give it, and who is at their other ends. */
  page(id: string, descending: boolean, request: PageRequest): HeldAroundPage;
}

export interface HeldAroundPage {
  readonly keys: readonly LinkageKey[];
  readonly far: readonly string[];
}

/** Undefined where the filter asks for what is not held. */
export function heldAround(
  linkages: HeldLinkages,
  filter: LinkageFilter | null | undefined,
): HeldAround | undefined {
  const { network } = linkages;
  const test = asksForPartner(filter) ? undefined : linkageTest(network, filter);
  return (
    test && {
      count: (id) => incidentTo(network, id, test).length,
      page: (id, descending, request) => {
        const found = linkages.pageOf(incidentTo(network, id, test), descending, request);
        const near = network.indexOf.get(id);
        return {
          keys: found.map((index) => linkages.keyOf(index)),
          far: found.map((index) => {
            const start = at(network.from, index);
            return network.ids[start === near ? at(network.to, index) : start] as string;
          }),
        };
      },
    }
  );
}

/** The partner is here the other end; a test of the whole network knows of no end to look from. */
const asksForPartner = (filter: LinkageFilter | null | undefined): boolean =>
  filter != null &&
  (filter.partner != null ||
    asksForPartner(filter.not) ||
    [...(filter.and ?? []), ...(filter.or ?? [])].some(asksForPartner));

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

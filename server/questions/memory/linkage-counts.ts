import type { LinkageFilter } from "../../../schema/filters/filters.js";
import type { Test } from "../../network/conditions.js";
import { linkageTest } from "../../network/filter-tests.js";
import { inTurns } from "../../network/in-turns.js";
import type { Network } from "../../network/network.js";
import { Remembered } from "../../network/remembered.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { Steps } from "../../network/steps.js";

/** Linkages that are looked at before the clock is. */
const A_STEP = 4096;

/** So many filters are remembered with how many linkages they let through. */
const MOST_COUNTS = 256;

/** How many linkages pass a filter; each filter looks at every linkage once. */
export class LinkageCounts {
  readonly #known = new Remembered<Awaitable<number>>(MOST_COUNTS);

  constructor(private readonly network: Network) {}

  /** Throws BAD_USER_INPUT for a filter that nothing could fulfil. */
  of(filter: LinkageFilter | null | undefined): Awaitable<number> {
    const { network } = this;
    return this.#known.get(JSON.stringify(filter ?? {}), () =>
      inTurns(counted(network.linkageIds.length, linkageTest(network, filter))),
    );
  }
}

function* counted(linkageCount: number, test: Test): Steps<number> {
  let count = 0;
  for (let index = 0; index < linkageCount; index++) {
    if (index % A_STEP === 0) yield;
    if (test(index)) count += 1;
  }
  return count;
}

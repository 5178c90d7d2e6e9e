import type { LinkageFilter } from "../../../schema/filters/filters.js";
import type { Test } from "../../network/filters/conditions.js";
import { linkageTest } from "../../network/filters/filter-tests.js";
import { inTurns } from "../../network/turns/in-turns.js";
import type { Network } from "../../network/network.js";
import { RememberedWork } from "../../network/remembered/remembered-work.js";
import type { Awaitable } from "../../store/awaitable.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";

/** So many filters are remembered with how many linkages they let through. */
const MOST_COUNTS = 256;

/** How many linkages pass a filter; each filter looks at every linkage once. */
export class LinkageCounts {
  readonly #known = new RememberedWork<number>(MOST_COUNTS);

  constructor(private readonly network: Network) {}

  /** Throws BAD_USER_INPUT for a filter that nothing could fulfil. */
  of(filter: LinkageFilter | null | undefined, signal: AbortSignal): Awaitable<number> {
    const { network } = this;
    return this.#known.get(JSON.stringify(filter ?? {}), signal, (stop) =>
      inTurns(counted(network.linkageIds.length, linkageTest(network, filter)), stop),
    );
  }
}

/** How many of the first `length` numbers pass a test. */
export function* counted(length: number, test: Test): Steps<number> {
  let count = 0;
  for (let index = 0; index < length; index++) {
    if (index % ROWS_A_STEP === 0) yield;
    if (test(index)) count += 1;
  }
  return count;
}

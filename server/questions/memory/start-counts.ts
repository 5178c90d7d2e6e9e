import type { LinkageFilter } from "../../../schema/filters/filters.js";
import type { LinkageKind } from "../../../schema/linkages.js";
import { add, at, byte } from "../../network/arrays/typed-array.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";
import type { StartCount } from "../../store/repositories/timeline-repository.js";
import type { Test } from "../../network/filters/conditions.js";
import { linkageTest } from "../../network/filters/filter-tests.js";
import type { Network } from "../../network/network.js";
import { inTurns } from "../../network/turns/in-turns.js";
import { RememberedWork } from "../../network/remembered/remembered-work.js";
import type { Awaitable } from "../../store/awaitable.js";

/** So many filters are remembered with their counts, one for each start and kind. */
const MOST_FILTERS = 32;

/** How many linkages begin when; each filter looks at every linkage once. */
export class StartCounts {
  readonly #known = new RememberedWork<readonly StartCount[]>(MOST_FILTERS);

  constructor(private readonly network: Network) {}

  /** Throws BAD_USER_INPUT for a filter that nothing could fulfil. */
  of(filter: LinkageFilter | null | undefined, signal: AbortSignal): Awaitable<readonly StartCount[]> {
    const { network } = this;
    return this.#known.get(JSON.stringify(filter ?? {}), signal, (stop) =>
      inTurns(startCounts(network, linkageTest(network, filter)), stop),
    );
  }
}

function* startCounts(
  { linkages: { start, starts }, linkageKind, linkageKinds }: Network,
  test: Test,
): Steps<readonly StartCount[]> {
  const totals = new Int32Array(starts.length * linkageKinds.length);
  for (let index = 0; index < start.length; index++) {
    if (index % ROWS_A_STEP === 0) yield;
    if (test(index)) add(totals, at(start, index) * linkageKinds.length + byte(linkageKind, index), 1);
  }
  return Array.from(totals, (count, cell) => ({
    start: starts[Math.floor(cell / linkageKinds.length)] || null,
    kind: linkageKinds[cell % linkageKinds.length] as LinkageKind,
    count,
  })).filter(({ count }) => count > 0);
}

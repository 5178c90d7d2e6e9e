import type { Test } from "../../network/filters/conditions.js";
import { stakeholderTest } from "../../network/filters/filter-tests.js";
import { isLong, stepsOf } from "../../network/filters/long-tests.js";
import { UNKNOWN } from "../../network/ids.js";
import { GONE_KIND, GONE_LINKAGE, type Network } from "../../network/network.js";
import { inTurns } from "../../network/turns/in-turns.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";
import { numberOfEnd } from "../../network/records/records.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { byte } from "../../network/arrays/typed-array.js";
import { whenKnown } from "../../store/awaitable.js";
import type { RecordQuestions } from "../answerer.js";
import { byId, recordOfEach } from "../of-each.js";
import { present, type RecordSource } from "./record-source.js";

/** Records by id, facets from memory. */
export function recordAnswers(
  { network, facets }: Snapshot,
  records: RecordSource,
  signal: AbortSignal,
): RecordQuestions {
  const numberOf = (id: string): number => {
    const index = network.ids.find(id);
    return index === UNKNOWN || byte(network.kind, index) === GONE_KIND ? UNKNOWN : index;
  };
  const linkageOf = (id: string): number => {
    const index = network.linkageIds.find(id);
    return index === UNKNOWN || byte(network.linkageKind, index) === GONE_LINKAGE ? UNKNOWN : index;
  };
  const numbersOf = (ids: readonly string[], of: (id: string) => number): number[] =>
    ids.map(of).filter((index) => index !== UNKNOWN);
  const stakeholder = recordOfEach(
    (id) => records.stakeholder(numberOf(id)),
    (ids) => whenKnown(records.stakeholders(numbersOf(ids, numberOf)), present),
  );
  const linkage = recordOfEach(
    (id) => records.linkage(linkageOf(id)),
    (ids) => whenKnown(records.linkages(numbersOf(ids, linkageOf)), present),
  );
  const facet = {
    known: facets.get.bind(facets),
    find: (ids: readonly string[]) => byId(ids.flatMap((id) => facets.get(id) ?? [])),
  };
  return {
    stakeholder: () => stakeholder,
    linkage: () => linkage,
    end: (one, end) => records.stakeholder(numberOfEnd(one, end) ?? numberOf(one[end])),
    facet: () => facet,
    existing: (ids) => new Set(ids.filter((id) => numberOf(id) !== UNKNOWN)),
    sift: (ids, filter) => {
      const test = stakeholderTest(network, filter);
      return inTurns(sifted(network, ids, numberOf, test), signal);
    },
  };
}

/** Those of some ids that pass a test. */
export function* sifted(
  network: Network,
  ids: readonly string[],
  numberOf: (id: string) => number,
  test: Test,
): Steps<Set<string>> {
  const isLongOf = isLong(network, test);
  const passing = new Set<string>();
  for (const [place, id] of ids.entries()) {
    if (place % ROWS_A_STEP === 0) yield;
    const index = numberOf(id);
    if (index === UNKNOWN) continue;
    if (isLongOf(index) ? yield* stepsOf(test, index) : test(index)) passing.add(id);
  }
  return passing;
}

import fc, { type Arbitrary } from "fast-check";
import { InitiativeGroupByEnum, LinkageGroupByEnum, StakeholderGroupByEnum } from "../../schema/enums.js";
import type { Grouping } from "../../server/store/repositories/grouping.js";
import { groupsOf } from "../support/memory/memory-groups.js";
import { type Chance, compareTexts, row } from "./question-row.js";

/** None, one or two of the keys of an enum. */
const some = <K extends string>(keys: Record<K, K>): Arbitrary<K[]> =>
  fc.uniqueArray(fc.constantFrom(...(Object.keys(keys) as K[])), { maxLength: 2 });

const lists = ({ filters }: Chance): Arbitrary<Grouping> =>
  fc.oneof(
    fc.record({
      of: fc.constant("stakeholders" as const),
      filter: filters.stakeholder,
      by: some(StakeholderGroupByEnum),
    }),
    fc.record({
      of: fc.constant("linkages" as const),
      filter: filters.linkage,
      by: some(LinkageGroupByEnum),
    }),
    fc.record({
      of: fc.constant("initiatives" as const),
      filter: filters.initiative,
      by: some(InitiativeGroupByEnum),
    }),
  );

interface Keyed {
  readonly keys: unknown;
  readonly count: number;
}

/** Groups by their keys; whether they came largest first, null last. */
function inAnyOrder({ total, groups }: { total: number; groups: readonly Keyed[] }): object {
  const place = ({ keys, count }: Keyed): string =>
    `${String(1_000_000 - count)} ${(keys as (string | null)[]).map((key) => key ?? "\u{10FFFF}").join("\n")}`;
  const places = groups.map(place);
  return {
    total,
    isInOrder: places.every(
      (one, index) => index === 0 || compareTexts(places[index - 1] as string, one) < 0,
    ),
    groups: [...groups].sort((one, other) =>
      compareTexts(JSON.stringify(one.keys), JSON.stringify(other.keys)),
    ),
  };
}

/** Questions about lists in groups. */
export const groupRows = {
  groups: row({
    asked: lists,
    answer: (ask, list) => Promise.resolve(ask.groups(list)),
    said: inAnyOrder,
    expected: (graph, list) => ({ ...inAnyOrder(groupsOf(graph, list) as never), isInOrder: true }),
  }),
};

import type { InitiativeFilter } from "../../../schema/filters/other-filters.js";
import { initiativeTest } from "../../network/filters/initiative-tests.js";
import { linkageTest } from "../../network/filters/filter-tests.js";
import { inTurns } from "../../network/turns/in-turns.js";
import type { Placed } from "../../network/orders/orders.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { at } from "../../network/arrays/typed-array.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import type { PageRow } from "../../store/repositories/keyset.js";
import type { ListQuestions } from "../answerer.js";
import { derivedOf } from "./derived.js";
import { counted } from "./linkage-counts.js";
import { labelled, labelledCount } from "./members.js";
import type { ReadEach, RecordSource } from "./record-source.js";
import { rowsOf } from "./rows-of.js";

/** Lists: nothing is read but records of a page that are not held. */
export const listAnswers = (
  snapshot: Snapshot,
  records: RecordSource,
  signal: AbortSignal,
): ListQuestions => ({
  stakeholders: (label, filter) => {
    const { network, stakeholderOrders } = snapshot;
    if (!filter)
      return {
        page: (order, request) =>
          rows(
            stakeholderOrders.page(order, request, labelled(network.kind, label), signal),
            records.stakeholders,
          ),
        count: () => labelledCount(network.kind, label),
      };
    const found = derivedOf(snapshot).members.of(label, filter, signal);
    return {
      page: (order, request) =>
        whenKnown(found, ({ has }) =>
          rows(stakeholderOrders.page(order, request, has, signal), records.stakeholders),
        ),
      count: () => whenKnown(found, ({ count }) => count),
    };
  },
  linkages: (filter) => {
    const test = linkageTest(snapshot.network, filter);
    return {
      page: (order, request) =>
        rows(snapshot.linkageOrders.page(order, request, test, signal), records.linkages),
      count: () => derivedOf(snapshot).linkageCounts.of(filter, signal),
    };
  },
  initiatives: (filter) => initiativesOf(snapshot, records, filter, signal),
  facets: (label, filter) => ({
    page: (_, request) => snapshot.facets.page(label, filter, request),
    count: () => snapshot.facets.count(label, filter),
  }),
});

/** What states an activity; those of all are found at the first question. */
function initiativesOf(
  snapshot: Snapshot,
  records: RecordSource,
  filter: InitiativeFilter | null | undefined,
  signal: AbortSignal,
): ReturnType<ListQuestions["initiatives"]> {
  const { test, prepare } = initiativeTest(snapshot.network, filter);
  return {
    page: async (order, request) => {
      const { numbers, orders } = await snapshot.initiatives();
      await inTurns(prepare(), signal);
      const placed = await orders.page(order, request, (index) => test(at(numbers, index)), signal);
      const asked = placed.map(({ index }) => at(numbers, index));
      const [projects, linkages] = await Promise.all([
        records.stakeholders(asked.filter((number) => number >= 0)),
        records.linkages(asked.filter((number) => number < 0).map((number) => -1 - number)),
      ]);
      let [project, linkage] = [0, 0];
      return rowsOf(
        placed,
        asked.map((number) => (number >= 0 ? projects[project++] : linkages[linkage++])),
      );
    },
    count: async () => {
      const { numbers } = await snapshot.initiatives();
      await inTurns(prepare(), signal);
      return inTurns(
        counted(numbers.length, (index) => test(at(numbers, index))),
        signal,
      );
    },
  };
}

/** What stands at these places. */
const rows = <T>(page: Awaitable<readonly Placed[]>, read: ReadEach<T>): Awaitable<PageRow<T>[]> =>
  whenKnown(page, (placed) =>
    whenKnown(read(placed.map(({ index }) => index)), (nodes) => rowsOf(placed, nodes)),
  );

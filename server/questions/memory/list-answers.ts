import { initiativeTest } from "../../network/initiative-tests.js";
import { linkageTest } from "../../network/filter-tests.js";
import type { Placed } from "../../network/orders.js";
import type { Snapshot } from "../../network/snapshot.js";
import { at } from "../../network/typed-array.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import { type PageRow, rowsAt } from "../../store/repositories/keyset.js";
import type { ListQuestions } from "../answerer.js";
import { derivedOf } from "./derived.js";
import { labelled, labelledCount } from "./members.js";
import type { RecordSource } from "./record-source.js";

/** Lists: nothing is read but records of a page that are not held. */
export const listAnswers = (snapshot: Snapshot, records: RecordSource): ListQuestions => ({
  stakeholders: (label, filter) => {
    const { network, stakeholderOrders } = snapshot;
    if (!filter)
      return {
        page: async (order, request) =>
          rows(
            await stakeholderOrders.page(order, request, labelled(network.kind, label)),
            records.stakeholders,
          ),
        count: () => labelledCount(network.kind, label),
      };
    const found = derivedOf(snapshot).members.of(label, filter);
    return {
      page: async (order, request) => {
        const { has } = await found;
        return rows(await stakeholderOrders.page(order, request, has), records.stakeholders);
      },
      count: () => found.then(({ count }) => count),
    };
  },
  linkages: (filter) => {
    const test = linkageTest(snapshot.network, filter);
    return {
      page: async (order, request) =>
        rows(await snapshot.linkageOrders.page(order, request, test), records.linkages),
      count: () => derivedOf(snapshot).linkageCounts.of(filter),
    };
  },
  initiatives: (filter) => {
    const test = initiativeTest(snapshot.network, filter);
    return {
      page: async (order, request) => {
        const { numbers, orders } = await snapshot.initiatives();
        const placed = await orders.page(order, request, (index) => test(at(numbers, index)));
        const [projects, linkages] = await Promise.all([
          records.stakeholders(placed.map(({ index }) => at(numbers, index)).filter((number) => number >= 0)),
          records.linkages(
            placed.map(({ index }) => -1 - at(numbers, index)).filter((linkage) => linkage >= 0),
          ),
        ]);
        return rowsAt(
          placed.map(({ position }) => position),
          [...projects, ...linkages],
        );
      },
      count: async () => (await snapshot.initiatives()).numbers.filter(test).length,
    };
  },
  facets: (label, filter) => ({
    page: (_, request) => snapshot.facets.page(label, filter, request),
    count: () => snapshot.facets.count(label, filter),
  }),
});

/** What stands at these places. */
const rows = <T extends { readonly id: string }>(
  placed: readonly Placed[],
  read: (numbers: readonly number[]) => Awaitable<readonly T[]>,
): Awaitable<PageRow<T>[]> =>
  whenKnown(read(placed.map(({ index }) => index)), (nodes) =>
    rowsAt(
      placed.map(({ position }) => position),
      nodes,
    ),
  );

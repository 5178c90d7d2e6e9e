import type { StakeholderFilter } from "../../../schema/filters/filters.js";
import type { StakeholderOrderField } from "../../../schema/orders.js";
import type { Placed } from "../../network/held-orders.js";
import { whenKnown } from "../../store/awaitable.js";
import { rowsAt } from "../../store/repositories/keyset.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import type { List } from "../answerer.js";
import type { MemorySource } from "./memory-source.js";
import { type Label, labelled, labelledCount } from "./members.js";
import type { HeldAnswers } from "./not-held-yet.js";

/** Lists: nothing is read but the records of a page. */
export const listAnswers: HeldAnswers = {
  stakeholders: (source, label, filter) => stakeholderList(source, label, filter),
  linkages: ({ snapshot, records }, filter) => {
    const list = snapshot.whole.linkages.through(filter);
    return (
      list && {
        page: async (order, request) => {
          const placed = await list.page(order, request);
          return rowsAt(
            placed.map(({ position }) => position),
            await records.linkages(placed.map(({ key }) => key)),
          );
        },
        count: () => list.count(),
      }
    );
  },
  facets: ({ snapshot: { facetLists } }, label, filter) => ({
    page: (_, request) => facetLists.page(label, filter, request),
    count: () => facetLists.count(label, filter),
  }),
};

function stakeholderList(
  { snapshot, records }: MemorySource,
  label: Label,
  filter: StakeholderFilter | null | undefined,
): List<StoredStakeholder, StakeholderOrderField> | undefined {
  const { members, orders } = snapshot;
  const { network } = snapshot.whole;
  const found = filter ? members.of(label, filter) : undefined;
  if (filter && !found) return undefined;
  return {
    page: async (order, request) => {
      const test = found ? found.then(({ has }) => has) : labelled(network.kind, label);
      // Stakeholders are in memory in every order.
      const placed = await (orders.page(order, request, test) as Promise<Placed[]>);
      const positions = placed.map(({ position }) => position);
      const rows = records.stakeholders(positions.map(([, id]) => id));
      return whenKnown(rows, (nodes) => rowsAt(positions, nodes));
    },
    count: () => (found ? found.then(({ count }) => count) : labelledCount(network.kind, label)),
  };
}

import type { StakeholderOrderField } from "../../schema/orders.js";
import type { StakeholderFilter } from "../../schema/filters/filters.js";
import type { PageRequest } from "../store/repositories/keyset.js";
import type { HeldGraph } from "./held-graph.js";
import { type Label, labelled, labelledCount } from "./held-members.js";
import type { Order, Placed } from "./held-orders.js";

/** The stakeholders of a label that a filter lets through. */
export interface HeldList {
  /** One page and one more; undefined for an order that is not held. */
  page(order: Order<StakeholderOrderField>, request: PageRequest): Promise<Placed[]> | undefined;
  count(): number | Promise<number>;
}

/** Undefined where the filter asks for what is not held (yet). */
export function heldList(
  { columns, orders, whole }: HeldGraph,
  label: Label,
  filter: StakeholderFilter | null | undefined,
): HeldList | undefined {
  if (columns === undefined || orders === undefined) return undefined;
  if (!filter) {
    const has = labelled(columns.kind, label);
    return {
      page: (order, request) => orders.page(order, request, has),
      count: () => labelledCount(columns.kind, label),
    };
  }
  const found = whole?.members.of(label, filter);
  return (
    found && {
      page: (order, request) =>
        orders.page(
          order,
          request,
          found.then(({ has }) => has),
        ),
      count: () => found.then(({ count }) => count),
    }
  );
}

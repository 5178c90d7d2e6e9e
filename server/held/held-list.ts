import type { StakeholderFilter } from "../../schema/filters/filters.js";
import type { PageRequest } from "../repositories/keyset.js";
import type { HeldGraph } from "./held-graph.js";
import { type Label, labelled } from "./held-members.js";
import type { Order, Position } from "./held-orders.js";

/** The stakeholders of a label that a filter lets through. */
export interface HeldList {
  /** The positions of one page and of one more; undefined for an order that is not held. */
  page(order: Order, request: PageRequest): Promise<Position[]> | undefined;
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
      count: () => columns.ids.reduce((sum, _, index) => sum + Number(has(index)), 0),
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

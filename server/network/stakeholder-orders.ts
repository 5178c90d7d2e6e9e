import type { StakeholderOrderField } from "../../schema/orders.js";
import { at, byte } from "./typed-array.js";
import { STAKEHOLDER_KINDS } from "./network.js";
import { byCodePoint } from "./by-code-point.js";
import { daysColumn } from "./days-column.js";
import { HeldOrders } from "./held-orders.js";
import type { StakeholderColumns } from "./held-network.js";

/** All stakeholders in the orders that are asked for. */
export const stakeholderOrders = (columns: StakeholderColumns): HeldOrders<StakeholderOrderField> => {
  const { ids, nameKeys, degree, kind, founded } = columns;
  const idOf = (index: number): string => ids[index] as string;
  return new HeldOrders({
    count: ids.length,
    idOf,
    byId: (a, b) => byCodePoint(idOf(a), idOf(b)),
    columns: {
      NAME: { keyOf: (index) => nameKeys[index] as string },
      DEGREE: { keyOf: (index) => at(degree, index) },
      KIND: { keyOf: (index) => STAKEHOLDER_KINDS[byte(kind, index)] as string },
      FOUNDED: daysColumn(founded),
      ID: null,
    },
  });
};

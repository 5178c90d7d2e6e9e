import type { LinkageOrderField } from "../../../schema/orders.js";
import { byCodePoint } from "./by-code-point.js";
import { daysColumn } from "../columns/days-column.js";
import type { IdOrder } from "./id-order.js";
import type { Network } from "../network.js";
import { momentsColumn, numbersColumn } from "../columns/number-columns.js";
import type { Sorted, SortColumn } from "./orders.js";
import { byte } from "../arrays/typed-array.js";

/** What linkages are sorted by. */
export const sortedLinkages = (network: Network, byId: IdOrder): Sorted<LinkageOrderField> => {
  const { linkageIds, linkageKind, linkageKinds, status, statuses, day, linkages } = network;
  return {
    byId,
    idOf: (index) => linkageIds.at(index),
    columns: {
      PERIOD: daysColumn(day),
      KIND: namesColumn(linkageKind, linkageKinds),
      STATUS: namesColumn(status, statuses),
      UPDATED_AT: momentsColumn(linkages.updatedAt),
      AMOUNT: numbersColumn(linkages.amount),
      ID: null,
    },
  };
};

function namesColumn(codes: Uint8Array, names: readonly string[]): SortColumn {
  const sorted = [...names].sort(byCodePoint);
  const ranks = names.map((name) => sorted.indexOf(name));
  return {
    keyOf: (index) => names[byte(codes, index)] as string,
    rankOf: (index) => ranks[byte(codes, index)] as number,
  };
}

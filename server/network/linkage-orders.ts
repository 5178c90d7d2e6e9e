import type { LinkageOrderField } from "../../schema/orders.js";
import { byCodePoint } from "./by-code-point.js";
import { daysColumn } from "./days-column.js";
import type { IdOrder } from "./id-order.js";
import type { Network } from "./network.js";
import type { Sorted, SortColumn } from "./orders.js";
import { byte, real } from "./typed-array.js";

/** Stands for a sum that is not documented, by its sign; as in `sorts.ts`. */
const NO_SUM = 1e300;

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
      AMOUNT: sumsColumn(linkages.amount),
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

function sumsColumn(sums: Float64Array): SortColumn {
  const keyOf = (index: number, descending: boolean): number => {
    const sum = real(sums, index);
    if (!Number.isNaN(sum)) return sum;
    return descending ? -NO_SUM : NO_SUM;
  };
  return { keyOf, rankOf: keyOf };
}

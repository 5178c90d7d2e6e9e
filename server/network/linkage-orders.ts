import type { LinkageOrderField } from "../../schema/orders.js";
import { at, byte, real } from "./typed-array.js";
import { byCodePoint } from "./by-code-point.js";
import { daysColumn } from "./days-column.js";
import { HeldOrders, type SortColumn } from "./held-orders.js";
import type { HeldNetwork } from "./held-network.js";

/** Stands for a sum that is not documented, by its sign; as in `sorts.ts`. */
const NO_SUM = 1e300;

/** All linkages in the orders that are asked for, but those by id. `places` tells where each stands by id. */
export const linkageOrders = (network: HeldNetwork, places: Int32Array): HeldOrders<LinkageOrderField> => {
  const { linkageIds, linkageKind, linkageKinds, status, statuses, day, linkages } = network;
  return new HeldOrders({
    count: linkageIds.length,
    idOf: (index) => linkageIds[index] as string,
    byId: (a, b) => at(places, a) - at(places, b),
    columns: {
      PERIOD: daysColumn(day),
      KIND: namesColumn(linkageKind, linkageKinds),
      STATUS: namesColumn(status, statuses),
      AMOUNT: sumsColumn(linkages.amount),
    },
  });
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

import { at } from "../arrays/typed-array.js";
import { toDate } from "./day-numbers.js";
import { toDay, UNDATED } from "../network.js";
import { NO_END } from "../../store/repositories/conditions.js";
import type { SortColumn } from "../orders/orders.js";

const LAST = toDay(NO_END);

/** Days to sort by; those that are not documented come last either way, with the keys that `sorts.ts` gives them. */
export const daysColumn = (days: Int32Array): SortColumn => ({
  keyOf: (index, descending) => {
    const day = at(days, index);
    if (day !== UNDATED) return toDate(day);
    return descending ? "" : NO_END;
  },
  rankOf: (index, descending) => {
    const day = at(days, index);
    return day === UNDATED && !descending ? LAST : day;
  },
});

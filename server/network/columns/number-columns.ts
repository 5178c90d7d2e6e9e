import type { SortColumn } from "../orders/orders.js";
import { real } from "../arrays/typed-array.js";

/** Stands for a number that is not documented, by its sign; as in `sorts.ts`. */
const NONE = 1e300;

/** Numbers to sort by, NaN where none is documented; those come last either way. */
export function numbersColumn(numbers: Float64Array): SortColumn {
  const keyOf = (index: number, descending: boolean): number => {
    const number = real(numbers, index);
    if (!Number.isNaN(number)) return number;
    return descending ? -NONE : NONE;
  };
  return { keyOf, rankOf: keyOf };
}

/** Moments to sort by, in milliseconds since 1970-01-01; each has one. */
export const momentsColumn = (moments: Float64Array): SortColumn => ({
  keyOf: (index) => new Date(real(moments, index)).toISOString(),
  rankOf: (index) => real(moments, index),
});

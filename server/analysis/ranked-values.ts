import type { MeasureDefinition, MeasureValues } from "./measure.js";
import { at, real } from "../network/arrays/typed-array.js";

/** Values with the place of each: those that are equal share the best place (1, 2, 2, 4). */
export interface RankedValues extends MeasureValues {
  /** Who has a value, best first, equals in the order of their ids. */
  readonly order: Int32Array;
  /** The place of each stakeholder; 0 where it has no value. */
  readonly ranks: Int32Array;
}

/** Keeps 12 digits: sums in another order differ behind them, and equals shall be equal. */
const settled = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(12)));

/** Puts values into the measure's order. */
export function rankValues(found: MeasureValues, first: MeasureDefinition["first"]): RankedValues {
  const values = found.values.map(settled);
  const order = Int32Array.from(values.keys()).filter((v) => !Number.isNaN(real(values, v)));
  const sign = first === "HIGHEST" ? -1 : 1;
  order.sort((a, b) => sign * (real(values, a) - real(values, b)) || a - b);
  const ranks = new Int32Array(values.length);
  for (let place = 0; place < order.length; place += 1) {
    const v = at(order, place);
    const before = place > 0 ? at(order, place - 1) : -1;
    ranks[v] = before >= 0 && real(values, before) === real(values, v) ? at(ranks, before) : place + 1;
  }
  return { ...found, values, order, ranks };
}

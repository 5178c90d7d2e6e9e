import type { TakeUpRecord } from "../../schema/record.js";
import { readTakeUpOrder, takeUpOrder } from "../../schema/take-up-order.js";
import { NO_TEXT, toDay } from "./network.js";
import { sharedInt32, sharedSingles } from "./arrays/shared-arrays.js";
import type { SparseRows } from "./arrays/sparse-rows.js";
import { add, at } from "./arrays/typed-array.js";

/** What the network keeps of a stakeholder's take-ups: a line each, which comes before those of later ones; null without. */
export const packTakeUps = (takeUps: readonly TakeUpRecord[] | null): string | null =>
  takeUps === null || takeUps.length === 0
    ? null
    : takeUps.map((one) => `${takeUpOrder(one)} ${one.candidate}`).join("\n");

/** The take-ups of all stakeholders, and what they name. */
export interface PackedTakeUps {
  /** By stakeholder: a number of a text that `packTakeUps` made, or NO_TEXT. */
  readonly column: Int32Array;
  readonly textOf: (text: number) => string;
  /** The number of an id; below 0 for one that is not known. */
  readonly find: (id: string) => number;
}

/**
 * The pairs of which the last that is told is a refusal, whoever of the two was the seeker: rows and columns are
 * stakeholders, values the last day (since 1970-01-01) on which it can have been. Linear in the stakeholders and take-ups.
 */
export function declinedPairs(packed: PackedTakeUps): SparseRows {
  const count = packed.column.length;
  const pairs = [...lastOfPairs(packed)].flatMap(([pair, order]) => {
    const { day, isDeclined } = readTakeUpOrder(order);
    return isDeclined ? [{ ends: pair.split(" ").map(Number), day: toDay(day) }] : [];
  });
  const offsets = sharedInt32(count + 1);
  for (const { ends } of pairs) for (const end of ends) add(offsets, end + 1, 1);
  for (let one = 0; one < count; one++) add(offsets, one + 1, at(offsets, one));
  const [columns, values] = [sharedInt32(2 * pairs.length), sharedSingles(2 * pairs.length)];
  const next = offsets.slice();
  for (const { ends, day } of pairs)
    for (const [one, other] of [ends, ends.toReversed()] as [number, number][]) {
      const slot = at(next, one);
      columns[slot] = other;
      values[slot] = day;
      add(next, one, 1);
    }
  return { offsets, columns, values };
}

/** By the numbers of the two, the lower one first: what orders the last take-up of either. */
function lastOfPairs({ column, textOf, find }: PackedTakeUps): Map<string, string> {
  const last = new Map<string, string>();
  for (let one = 0; one < column.length; one++) {
    const text = at(column, one);
    if (text === NO_TEXT) continue;
    for (const line of textOf(text).split("\n")) {
      const [day = "", state = "", candidate = ""] = line.split(" ");
      const other = find(candidate);
      if (other < 0 || other >= column.length || other === one) continue;
      const pair = `${Math.min(one, other)} ${Math.max(one, other)}`;
      const order = `${day} ${state}`;
      if (order > (last.get(pair) ?? "")) last.set(pair, order);
    }
  }
  return last;
}

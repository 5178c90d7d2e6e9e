import { edtfDays } from "./edtf.js";
import type { TakeUpRecord } from "./record.js";
import { keysOf, TAKE_UP_STATES } from "./vocabulary.js";

type Dated = Pick<TakeUpRecord, "since" | "state">;

const STATES: readonly string[] = keysOf(TAKE_UP_STATES);

/** A text that comes before those of later take-ups: its last possible day (ISO date) and, of one day, how far it got. */
export const takeUpOrder = ({ since, state }: Dated): string =>
  `${edtfDays(since).latest ?? ""} ${STATES.indexOf(state)}`;

/** What such a text tells. */
export function readTakeUpOrder(order: string): { readonly day: string; readonly isDeclined: boolean } {
  const [day = "", state] = order.split(" ");
  return { day, isDeclined: STATES[Number(state)] === "DECLINED" };
}

/** Take-ups in the order of time; those of one day as far as they got. */
export const inOrderOfTime = <T extends Dated>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, order: takeUpOrder(one) }))
    .sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
    .map(({ one }) => one);

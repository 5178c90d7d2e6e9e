import type { ImportProblem } from "./import-problem.js";
import type { ReadRecord } from "../importer.js";

interface Timed {
  readonly id: string;
  readonly period?: string | undefined;
  readonly founded?: string | undefined;
  readonly statusAsOf?: string | undefined;
  readonly amount?: Sum | undefined;
  readonly budget?: Sum | undefined;
}
interface Sum {
  readonly amount: number;
  readonly currency: string;
}

const TIMES = ["period", "founded", "statusAsOf"] as const;
const SUMS = ["amount", "budget"] as const;

/** Plans reach further than so many years seldom, and further than the others never. */
const FAR_YEARS = 30;
const FARTHEST_YEARS = 100;

/** The record without times that no plan reaches, and what is told of it: those, far times, and sums below zero. `today` is an ISO date. */
export function withoutOddValues(
  record: Timed,
  { place, columns }: ReadRecord,
  today: string,
): { record: Timed; costs: readonly ImportProblem[] } {
  const costs: ImportProblem[] = [];
  const kept: Record<string, string | undefined> = {};
  const tell = (field: string, value: string, text: string, leftOut: ImportProblem["leftOut"]): void => {
    costs.push({ ...place, column: columns?.[field] ?? place.column ?? field, value, text, leftOut });
  };
  for (const field of TIMES) {
    const value = record[field];
    if (field !== "founded" && value !== undefined && isOfOtherCalendar(value))
      tell(field, value, LONG_AGO, "nothing");
    const years = value === undefined ? 0 : yearsAhead(value, today);
    if (value === undefined || years <= FAR_YEARS) continue;
    if (years <= FARTHEST_YEARS) tell(field, value, FAR, "nothing");
    else {
      tell(field, value, TOO_FAR, "value");
      kept[field] = field === "period" ? nearPart(value, today) : undefined;
    }
  }
  for (const field of SUMS) {
    const sum = record[field];
    if (sum !== undefined && sum.amount < 0)
      tell(field, `${sum.amount} ${sum.currency}`, BELOW_ZERO, "nothing");
  }
  if (Object.keys(kept).length === 0) return { record, costs };
  const all = Object.entries({ ...record, ...kept });
  return { record: Object.fromEntries(all.filter(([, value]) => value !== undefined)) as never, costs };
}

/** The start of a period of which only the end is too far. */
function nearPart(period: string, today: string): string | undefined {
  const [start = ""] = period.split("/");
  return /^\d/u.test(start) && !isTooFar(start, today) ? `${start}/..` : undefined;
}

const FAR = `The time is more than ${FAR_YEARS} years from now: it is kept. Correct it, if it is a slip; an end that is not known is left empty.`;
const TOO_FAR = `Required a time within ${FARTHEST_YEARS} years from now. Correct it; an end that is not known is left empty.`;
const LONG_AGO =
  "The time is before 1500: it is kept. Correct it, if it is a slip, or counted in another calendar, such as the Islamic or the Iranian one.";
const BELOW_ZERO = "The sum is below zero: it is kept. Correct it, where nothing was paid back or taken off.";

/** Whether a time reads as one that no linkage of today began in. */
const isOfOtherCalendar = (time: string): boolean => /(?:^|\/)(?:0\d|1[0-4])\d\d(?!\d)/u.test(time);

/** Whether no plan reaches so far: such a time is left out. `today` is an ISO date. */
export const isTooFar = (time: string, today: string): boolean => yearsAhead(time, today) > FARTHEST_YEARS;

/** How many years after today a time of EDTF begins or ends, whichever is later. */
const yearsAhead = (text: string, today: string): number =>
  Math.max(...[...text.matchAll(/(?:^|\/)(\d{4})/gu)].map(([, year]) => Number(year)), 0) -
  Number.parseInt(today, 10);

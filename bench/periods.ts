import { edtfDays } from "../schema/edtf.js";
import { shuffle } from "./shuffle.js";

const [FIRST_YEAR, LAST_YEAR] = [2004, 2022];

/** Every stretch of whole months, such as `2016-03/2017-05`, in an order of chance. */
export function drawPeriods(): string[] {
  const months: string[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1)
    for (let month = 1; month <= 12; month += 1) months.push(`${year}-${String(month).padStart(2, "0")}`);
  const periods = months.flatMap((from, index) => months.slice(index).map((to) => `${from}/${to}`));
  return shuffle(periods, 11);
}

/** The days that a statement compares with. */
export function firstAndLastDay(period: unknown): { from: string | null; to: string | null } {
  const { earliest, latest } = edtfDays(String(period));
  return { from: earliest, to: latest };
}

import { toDay, UNDATED } from "../network.js";

/** The ISO date of a day since 1970-01-01. */
export const toDate = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Turns ISO dates into days: much is dated the same, and reading a date takes longer than looking it up. */
export class DayNumbers {
  readonly #days = new Map<string, number>();

  /** UNDATED where there is no date. */
  of(date: string | null): number {
    if (date === null) return UNDATED;
    let day = this.#days.get(date);
    if (day === undefined) this.#days.set(date, (day = toDay(date)));
    return day;
  }
}

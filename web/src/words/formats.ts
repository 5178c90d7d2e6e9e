import { locale } from "./words.js";

/** A number as the readers of the page's language write it. */
export const numberText = (value: number): string => value.toLocaleString(locale());

/** A number with two digits after the point. */
export const hundredthsText = (value: number): string =>
  value.toLocaleString(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "a", "a and b", "a, b and c": a list as a reader says it. */
export const listText = (list: readonly string[]): string => new Intl.ListFormat(locale()).format(list);

/** The same where one of them holds: "a, b or c". */
export const choiceText = (list: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: "disjunction" }).format(list);

/** A day of the calendar: "27 November 2026". */
export const dayText = (day: Date): string =>
  day.toLocaleDateString(locale(), { dateStyle: "long", timeZone: "UTC" });

/** A month of the calendar: "August 2004". */
export const monthText = (day: Date): string =>
  day.toLocaleDateString(locale(), { month: "long", year: "numeric", timeZone: "UTC" });

/** A time of a day, as clocks here show it. */
export const timeText = (time: Date): string =>
  time.toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });

/** A time of today to the second. */
export const clockText = (time: Date): string => time.toLocaleTimeString(locale(), { timeStyle: "medium" });

/** The order of two names in the page's language. */
export const byName = (a: string, b: string): number => a.localeCompare(b, locale(), { numeric: true });

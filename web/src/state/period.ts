import { dayText, monthText } from "../words/formats.js";
import { t } from "../words/words.js";

/** The first and last day (days since 1970-01-01) that an EDTF text can mean; infinite where the period is open. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Months of the seasons and quarters of EDTF: 21 to 24 are spring to winter, 33 to 36 the quarters. */
const firstMonthOf: Readonly<Record<number, number>> = {
  21: 3,
  22: 6,
  23: 9,
  24: 12,
  33: 1,
  34: 4,
  35: 7,
  36: 10,
};

/** The day number of a date; month counts from 1 and may run over. */
const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY_MS;

function sideSpan(text: string): DaySpan | null {
  const match = SHAPE.exec(text.replace(/[?~%]$/u, ""));
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (match[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year + 1, 1, 0) };
  const start = firstMonthOf[month];
  if (start !== undefined) return { first: dayNumber(year, start, 1), last: dayNumber(year, start + 3, 0) };
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined)
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0) };
  const exact = dayNumber(year, month, day);
  return new Date(exact * DAY_MS).getUTCDate() === day ? { first: exact, last: exact } : null;
}

/** Reads the dates and intervals that the API writes (EDTF levels 0 and 1, as it uses them); null for any other text. */
export function daySpan(text: string): DaySpan | null {
  const sides = text.split("/");
  if (sides.length > 2) return null;
  const [start, end] = sides.map((side) =>
    sides.length === 2 && (side === "" || side === "..") ? "open" : sideSpan(side),
  );
  if (start === undefined || start === null || end === null) return null;
  const first = start === "open" ? -Infinity : start.first;
  const last =
    end === "open" ? Infinity : end === undefined ? (start === "open" ? Infinity : start.last) : end.last;
  return first > last || (first === -Infinity && last === Infinity) ? null : { first, last };
}

/** Whether two spans have a day in common. */
export const overlap = (a: DaySpan, b: DaySpan): boolean => a.first <= b.last && b.first <= a.last;

/** The calendar year of a day number. */
export const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

/** The day number of the first of January. */
export const newYear = (year: number): number => dayNumber(year, 1, 1);

/** How EDTF marks that a date is doubted, or about right. */
const DOUBTS = { "~": "date.about", "?": "date.perhaps", "%": "date.perhapsAbout" } as const;

function sideInWords(text: string): string {
  const [, plain = text, sign] = /^(.*?)([?~%])?$/u.exec(text) ?? [];
  const date = dateInWords(plain);
  return sign === undefined ? date : t(DOUBTS[sign as keyof typeof DOUBTS], { date });
}

const PARTS = ["1", "2", "3", "4"] as const;

function dateInWords(text: string): string {
  const [year = "", month, day] = text.split("-");
  const number = Number(month);
  if (month === undefined) return year;
  const [quarter, season] = [PARTS[number - 33], PARTS[number - 21]];
  if (quarter !== undefined) return t(`date.quarter.${quarter}`, { year });
  if (season !== undefined) return t(`date.season.${season}`, { year });
  const date = new Date(Date.UTC(Number(year), number - 1, day === undefined ? 1 : Number(day)));
  return day === undefined ? monthText(date) : dayText(date);
}

/** A period as a reader says it, no more precise than it is: `2004-08/` is "since August 2004". */
export function periodInWords(text: string): string {
  const [start = "", end] = text.split("/");
  const isOpen = (side: string): boolean => side === "" || side === "..";
  if (end === undefined) return sideInWords(start);
  if (isOpen(end)) return t("date.since", { date: sideInWords(start) });
  return isOpen(start)
    ? t("date.until", { date: sideInWords(end) })
    : t("date.span", { first: sideInWords(start), last: sideInWords(end) });
}

import { edtfDays } from "../../../schema/edtf.js";

/** A date in EDTF, or that the text has two readings. */
export type DateReading = { readonly value: string } | { readonly twoReadings: true };

/** How dates are written that have two readings: day or month first, as the days that Excel counts from 1900, or in EDTF alone. */
export const DAY_ORDERS = ["dmy", "mdy", "excel", "edtf"] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];
const WHOLE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** Reads a date or a period as people, spreadsheets and programs write them. What has two readings is not guessed. */
export function readDate(text: string, order?: DayOrder): DateReading | undefined {
  const trimmed = text.trim();
  if (order !== "edtf" && YEARS_OR_SEASON.test(trimmed)) return { twoReadings: true };
  if (WHOLE.test(trimmed)) return valid(trimmed);
  const single = readSingle(trimmed, order);
  if (single !== undefined) return single;
  const period = readPeriod(trimmed, order);
  if (period !== undefined) return period;
  return valid(trimmed);
}

const LONGEST_PERIOD = 100;

/** A period whose end is said to be open, as EDTF writes it: `since 2015`, `2015 - present`. */
export const withOpenEnd = (text: string): string =>
  text.length > LONGEST_PERIOD
    ? text
    : text
        .trim()
        .replace(/^since\s+(?=\S)(.*)$/iu, "$1/..")
        .replace(/\s*(?:[-\u2013\u2014/]|\sto\s)\s*(?:present|ongoing|today|now)$/iu, "/..");

/** 1933-35 and 2009-31 may be two years, or a quarter or season as EDTF numbers them. */
export const YEARS_OR_SEASON = /^\d{4}-(?:2[5-9]|3\d|4[01])[?~%]?$/u;

/** Programs write the first and the last year that they know where they know none, and spreadsheets their day 0. */
const NO_YEAR = /(?:^|\/)(?:(?:0000|9999)(?:$|[-/])|1899-12-(?:30|31)|1900-01-00)/u;

function valid(text: string): DateReading | undefined {
  if (NO_YEAR.test(text)) return undefined;
  try {
    edtfDays(text);
    return { value: text };
  } catch {
    return undefined;
  }
}

const two = (number: string | number): string => String(number).padStart(2, "0");

function readSingle(text: string, order: DayOrder | undefined): DateReading | undefined {
  // A time of day is finer than the model; a year from a column of floating numbers is a year.
  const timed =
    /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[-+]\d{2}:?\d{2})?$/iu.exec(text);
  if (timed) return valid(timed[1] ?? "");
  if (order === "excel" && /^\d{5}(?:\.\d+)?$/u.test(text)) return ofExcel(Math.floor(Number(text)));
  const year = /^(\d{4})\.0+$/u.exec(text);
  if (year) return valid(year[1] ?? "");
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(text);
  if (yearFirst) return valid(`${yearFirst[1]}-${two(yearFirst[3] ?? "")}-${two(yearFirst[4] ?? "")}`);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u.exec(text);
  if (yearLast) return dayAndMonth(yearLast[1] ?? "", yearLast[3] ?? "", yearLast[4] ?? "", order);
  // A number such as 1.9990 is no month of a year.
  const month = /^(\d{1,2})[-/.](1\d{3}|2[01]\d{2})$/u.exec(text);
  if (month) return valid(`${month[2]}-${two(month[1] ?? "")}`);
  return withMonthName(text);
}

/** Excel counts 1900 as a leap year, so that its day 60 is none; later days are one too high. */
const ofExcel = (day: number): DateReading | undefined =>
  valid(new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10));

function dayAndMonth(
  first: string,
  second: string,
  year: string,
  order: DayOrder | undefined,
): DateReading | undefined {
  const dayFirst = valid(`${year}-${two(second)}-${two(first)}`);
  const monthFirst = valid(`${year}-${two(first)}-${two(second)}`);
  if (order === "dmy" || order === "mdy") return order === "dmy" ? dayFirst : monthFirst;
  if (dayFirst === undefined || monthFirst === undefined || Number(first) === Number(second))
    return dayFirst ?? monthFirst;
  return { twoReadings: true };
}

/** `June 2017`, `12 June 2017`, `June 12, 2017`, in English. */
function withMonthName(text: string): DateReading | undefined {
  const parts =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,9})\.?[\s-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/iu.exec(
      text,
    );
  if (!parts || (parts[1] !== undefined && parts[3] !== undefined)) return undefined;
  const name = (parts[2] ?? "").toLowerCase();
  const at = MONTHS.indexOf(name.slice(0, 3));
  if (at < 0 || ![MONTHS[at], LONG_MONTHS[at], "sept"].includes(name)) return undefined;
  const day = parts[1] ?? parts[3];
  return valid(`${parts[4]}-${two(at + 1)}${day === undefined ? "" : `-${two(day)}`}`);
}

function readPeriod(text: string, order: DayOrder | undefined): DateReading | undefined {
  const years = /^(\d{4})\s*(?:[-–—]|to|until)\s*(\d{4})$/iu.exec(text);
  if (years) return valid(`${years[1]}/${years[2]}`);
  // A month behind a slash, or the second year of a season such as 2001/02.
  const short = /^(\d{4})\/(\d{2})$/u.exec(text);
  if (short) {
    const number = Number(short[2]);
    if (number >= 1 && number <= 12)
      return number === (Number(short[1]) + 1) % 100 ? { twoReadings: true } : undefined;
    return undefined;
  }
  const parts = text.split("/");
  // Days with slashes in them are written on one side or both.
  const places = { 2: [1], 4: [1, 3], 6: [3] }[parts.length] ?? [];
  const read = places.flatMap((at) => betweenSides(text, parts.slice(0, at), parts.slice(at), order) ?? []);
  return read.length > 1 ? { twoReadings: true } : read[0];
}

function betweenSides(
  text: string,
  before: readonly string[],
  behind: readonly string[],
  order: DayOrder | undefined,
): DateReading | undefined {
  const [start, end] = [before, behind].map((side) => {
    const written = side.join("/").trim();
    return written === "" || written === ".." ? { value: ".." } : readDate(written, order);
  });
  if (start === undefined || end === undefined) return undefined;
  if ("twoReadings" in start || "twoReadings" in end) return { twoReadings: true };
  const whole = valid(`${start.value}/${end.value}`);
  return whole === undefined || /[T:]/u.test(text) ? whole : (valid(text) ?? whole);
}

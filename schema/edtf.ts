import parseEdtf from "edtf";
import { z } from "zod";
import { LONGEST_DATE } from "./text-lengths.js";
import type { DatePrecision } from "./vocabulary.js";

/** The first and last day that an EDTF text can mean, as `YYYY-MM-DD`; null where the interval is open. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** The same, and how precisely the text says when it begins or, where that is open or unknown, when it ends. */
export interface Period extends Days {
  readonly precision: DatePrecision;
}

const REQUIRED =
  "a date as precise as the source: 2004, 2004-08, 2004-08-15, a quarter such as 2007-33 (33 to 36), or an interval such as 2007-02-14/2007-02-16 or 2018/.. (EDTF, ISO 8601-2)";

/** By far the most frequent form in imports, and the grammar is slow. */
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const TYPES = ["Date", "Season", "Year"];
const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Seasons (21 to 24) fall into other months south of the equator; the package counts the thirds and halves wrongly. */
const WITHOUT_DAYS = /^\d{4}-(?:2[1-4]|3[7-9]|4[01])/u;

function sideDays(side: string): Days {
  if (!/^\d{4}/u.test(side) || WITHOUT_DAYS.test(side)) throw new Error(`not a calendar date: ${side}`);
  if (WHOLE_DAY.test(side)) return { earliest: realDay(side), latest: side };
  const parsed = parseEdtf(side, { types: TYPES });
  return { earliest: day(parsed.min), latest: day(parsed.max) };
}

/** Days come by the thousand, so they do without the grammar, which also lets every 29 February pass. */
function realDay(side: string): string {
  const time = Date.parse(`${side}T00:00:00Z`);
  if (Number.isNaN(time) || day(time) !== side) throw new Error(`no such day: ${side}`);
  return side;
}

function parse(text: string): Period {
  const sides = text.split("/");
  if (sides.length > 2) throw new Error("more than one /");
  const [start, end] = sides.map((side) =>
    sides.length === 2 && (side === ".." || side === "") ? null : sideDays(side),
  );
  if (start === null && end === null) throw new Error("both ends open");
  const days = {
    earliest: start?.earliest ?? null,
    latest: end === undefined ? (start?.latest ?? null) : (end?.latest ?? null),
  };
  if (days.earliest !== null && days.latest !== null && days.earliest > days.latest)
    throw new Error("ends before it starts");
  return { ...days, precision: precisionIn(text) };
}

function precisionIn(text: string): DatePrecision {
  const [start = "", end = ""] = text.split("/");
  const [, month, dayOfMonth] = /^\d{4}(?:-(\d{2})(-\d{2})?)?/u.exec(/^\d/u.test(start) ? start : end) ?? [];
  if (month === undefined) return "YEAR";
  if (dayOfMonth !== undefined) return "DAY";
  return Number(month) > 12 ? "QUARTER" : "MONTH";
}

/** Imports repeat few dates often, and the grammar is slow. */
const remembered = new Map<string, Period>();
const REMEMBER_AT_MOST = 20_000;

/** The days an EDTF text covers, and its precision. Throws an Error that says what was required and what came; a long text is not parsed. */
export function edtfPeriod(text: string): Period {
  if (text.length > LONGEST_DATE)
    throw new Error(
      `Expected a date or period of ${LONGEST_DATE} characters at most; got ${text.length} characters.`,
    );
  const known = remembered.get(text);
  if (known) return known;
  let period: Period;
  try {
    period = parse(text);
  } catch {
    throw new Error(`Expected ${REQUIRED}; got ${JSON.stringify(text.slice(0, 40))}.`);
  }
  if (remembered.size >= REMEMBER_AT_MOST) remembered.clear();
  remembered.set(text, period);
  return period;
}

/** The days alone. Throws as `edtfPeriod`. */
export function edtfDays(text: string): Days {
  const { earliest, latest } = edtfPeriod(text);
  return { earliest, latest };
}

/** The days of an EDTF text, and whether both are stated. */
export interface Span extends Days {
  readonly exact: boolean;
}

/** The span of an EDTF text: exact where it states its first and its last day. Throws as `edtfDays`. */
export const edtfSpan = (text: string): Span => ({
  ...edtfDays(text),
  exact: text.split("/").every((side) => WHOLE_DAY.test(side)),
});

/** A zod string that must be EDTF of the kinds the model uses. */
export const edtf = z.string().superRefine((value, context) => {
  try {
    edtfDays(value);
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
  }
});

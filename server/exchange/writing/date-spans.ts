import { edtfSpan } from "../../../schema/edtf.js";
import type { FlatValue } from "./flat-fields.js";

/** The fields beside a date that say its days, as `DateSpan` of the API has them. */
export const spanFields = (field: string): readonly [earliest: string, latest: string, exact: string] => [
  `${field}Earliest`,
  `${field}Latest`,
  `${field}Exact`,
];

/** All headings that our exports write beside a field: the days of a date, and the names of ids. */
export const besideFields = (field: string): readonly string[] => [
  ...spanFields(field),
  `${field}Name`,
  `${field.replace(/s$/u, "")}Names`,
];

/** Their values, in that order; undefined where nothing is said. */
export function spanValues(date: unknown): (FlatValue | undefined)[] {
  if (typeof date !== "string") return [undefined, undefined, undefined];
  const { earliest, latest, exact } = edtfSpan(date);
  return [earliest ?? undefined, latest ?? undefined, exact];
}

/** A record with the days of these of its dates beside them. */
export function withSpans<R extends object>(record: R, dates: readonly string[]): R {
  const spans = dates.flatMap((field) => {
    const values = spanValues((record as Record<string, unknown>)[field]);
    return spanFields(field).flatMap((name, index) =>
      values[index] === undefined ? [] : [[name, values[index]] as const],
    );
  });
  return { ...record, ...Object.fromEntries(spans) };
}

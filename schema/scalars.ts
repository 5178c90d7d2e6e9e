import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLISODateTime } from "type-graphql";
import { edtfDays } from "./edtf.js";

function checked(value: unknown): string {
  if (typeof value !== "string") throw badDate(`Expected a date as text; got a ${typeof value}.`);
  try {
    edtfDays(value);
  } catch (error) {
    throw badDate((error as Error).message);
  }
  return value;
}

const badDate = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });

/** A date or period as precise as its source, in the Extended Date/Time Format (ISO 8601-2, levels 0 and 1). */
export const EdtfScalar = new GraphQLScalarType({
  name: "EDTF",
  description:
    "A date or period, as precise as its source and no more (EDTF, ISO 8601-2): a year `2004`, a month `2004-08`, a day `2007-02-14`, a quarter `2007-33` (33 to 36 are the first to the fourth), an interval of two of these `2004-08/2005-12`, `2018/..` (open end), `../2004-07` (open start), `2004-08/` and `/2004-08` (an end or a start that is not known: it counts as open, since nothing says when it was), each with `~` behind it for about, `?` for uncertain, `%` for both: `2005-07~`. For programs there is a `DateSpan` beside each. 40 characters at most.",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: String,
  parseValue: checked,
  parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : undefined),
});

/** A calendar day, `YYYY-MM-DD`. */
export const DateScalar = new GraphQLScalarType({
  name: "Date",
  description: "A calendar day of the Gregorian calendar: `2007-02-14` (ISO 8601).",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  serialize: String,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined),
});

function day(value: unknown): string {
  const text = checked(value);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text))
    throw badDate(`Expected a day such as 2007-02-14; got ${JSON.stringify(text)}.`);
  return text;
}

/** A moment, as JavaScript's `Date` where it comes in. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLISODateTime.toConfig(),
  description:
    "A moment in coordinated universal time, to the millisecond: `2026-01-02T03:04:05.678Z` (RFC 3339).",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
});

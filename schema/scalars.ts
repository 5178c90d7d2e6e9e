import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
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
    "A date or period, as precise as its source and no more (EDTF, ISO 8601-2): `2004`, `2004-08`, `2007-02-14`, `2007-33` (first quarter; 33 to 36), `2007-02-14/2007-02-16`, `2018/..` (open end), `2004-08/` (unknown end: counts as open, since nothing says that it ended), `2005-07~` (about). 40 characters at most.",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: String,
  parseValue: checked,
  parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : undefined),
});

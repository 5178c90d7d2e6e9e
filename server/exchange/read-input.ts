import { coerceInputValue, type GraphQLSchema, isInputType } from "graphql";
import { badInput } from "../errors.js";
import {
  addSize,
  emptySize,
  type InputLimits,
  USUAL_INPUT_LIMITS,
} from "../store/repositories/input-size.js";

/**
 * Reads JSON as one of the API's input types, such as `NetworkFilter`. Throws BAD_USER_INPUT that names the part that is
 * wrong, and QUERY_LIMIT_EXCEEDED where it is too large.
 */
export function readInput(
  text: string,
  typeName: string,
  schema: GraphQLSchema,
  limits: InputLimits = USUAL_INPUT_LIMITS,
): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badInput("A filter is JSON.", text, 'Write it as {"linkages": {"kind": {"eq": "FUNDING"}}}.');
  }
  if (value === null) throw badInput("A filter is an object.", value, "Leave it out to mean everything.");
  addSize(value, emptySize(), limits);
  const type = schema.getType(typeName);
  if (!isInputType(type)) throw new Error(`The schema has no input type ${typeName}.`);
  return coerceInputValue(value, type, (path, invalid, error) => {
    const at = path.length === 0 ? "A filter" : `\`${path.join(".")}\` of a filter`;
    throw badInput(
      `${at} keeps the type ${typeName}: ${error.message}`,
      invalid,
      "See the schema for its fields.",
    );
  });
}

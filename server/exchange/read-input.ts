import { coerceInputValue, type GraphQLSchema, isInputType } from "graphql";
import { badInput } from "../errors.js";

/**
 * Reads JSON as one of the API's input types, such as `NetworkFilter`. Throws BAD_USER_INPUT that names the part that is
 * wrong.
 */
export function readInput(text: string, typeName: string, schema: GraphQLSchema): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badInput("A filter is JSON.", text, 'Write it as {"linkages": {"kind": {"eq": "FUNDING"}}}.');
  }
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

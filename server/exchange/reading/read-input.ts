import { coerceInputValue, type GraphQLSchema, isInputType } from "graphql";
import { badInput } from "../../errors.js";
import {
  addSize,
  emptySize,
  type InputLimits,
  USUAL_INPUT_LIMITS,
} from "../../store/repositories/input-size.js";

/** The API's input types that are read as JSON: what each is called, and an example for whoever got it wrong. */
const INPUTS = {
  NetworkFilter: { what: "A filter", example: '{"linkages": {"kind": {"eq": "FUNDING"}}}' },
  StakeholderFilter: { what: "A filter", example: '{"kind": {"eq": "CLUSTER"}}' },
  MatchFilter: { what: "A filter", example: '{"kinds": ["UNIVERSITY"]}' },
  TeamWanted: { what: "What a team shall have", example: '{"size": 5, "kinds": ["UNIVERSITY"]}' },
} as const;

export type InputName = keyof typeof INPUTS;

/**
 * Reads JSON as one of the API's input types. Throws BAD_USER_INPUT that names the part that is wrong, and
 * QUERY_LIMIT_EXCEEDED where it is too large.
 */
export function readInput(
  text: string,
  typeName: InputName,
  schema: GraphQLSchema,
  limits: InputLimits = USUAL_INPUT_LIMITS,
): unknown {
  const { what, example } = INPUTS[typeName];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badInput(`${what} is JSON.`, text, `Write it as ${example}.`);
  }
  if (value === null) throw badInput(`${what} is an object.`, value, "Leave it out to ask for nothing more.");
  addSize(value, emptySize(), limits);
  const type = schema.getType(typeName);
  if (!isInputType(type)) throw new Error(`The schema has no input type ${typeName}.`);
  return coerceInputValue(value, type, (path, invalid, error) => {
    const part = path.length === 0 ? what : `\`${path.join(".")}\` of ${lowered(what)}`;
    throw badInput(
      `${part} keeps the type ${typeName}: ${error.message}`,
      invalid,
      `Write it as ${example}; the schema has all its fields.`,
    );
  });
}

const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

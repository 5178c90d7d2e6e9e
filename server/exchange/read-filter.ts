import { coerceInputValue, type GraphQLSchema, isInputType } from "graphql";
import type { NetworkFilter } from "../../schema/filters/other-filters.js";
import { badInput } from "../errors.js";
import type { ExportFilter } from "../repositories/export-repository.js";

/**
 * Reads the filter of an export: the API's `NetworkFilter` as JSON, checked against its GraphQL type. Throws
 * BAD_USER_INPUT that names the part that is wrong.
 */
export function readFilter(text: string, schema: GraphQLSchema): ExportFilter {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badInput("A filter is JSON.", text, 'Write it as {"linkages": {"kind": {"eq": "FUNDING"}}}.');
  }
  const type = schema.getType("NetworkFilter");
  if (!isInputType(type)) throw new Error("The schema has no input type NetworkFilter.");
  const filter = coerceInputValue(value, type, (path, invalid, error) => {
    const at = path.length === 0 ? "A filter" : `\`${path.join(".")}\` of a filter`;
    throw badInput(
      `${at} keeps the type NetworkFilter: ${error.message}`,
      invalid,
      "See the schema for its fields.",
    );
  }) as NetworkFilter;
  const { avoiding, stakeholders, linkages } = filter;
  if (avoiding == null || avoiding.length === 0) return { stakeholders, linkages };
  return { linkages, stakeholders: { and: [stakeholders ?? {}, { not: { id: { in: avoiding } } }] } };
}

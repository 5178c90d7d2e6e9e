import type { GraphQLSchema } from "graphql";
import type { NetworkFilter } from "../../schema/filters/other-filters.js";
import type { ExportFilter } from "../store/repositories/export-repository.js";
import type { InputLimits } from "../store/repositories/input-size.js";
import { readInput } from "./read-input.js";

/** Reads the filter of an export: the API's `NetworkFilter` as JSON. Throws BAD_USER_INPUT as `readInput` does. */
export function readFilter(text: string, schema: GraphQLSchema, limits?: InputLimits): ExportFilter {
  const { avoiding, stakeholders, linkages } = readInput(
    text,
    "NetworkFilter",
    schema,
    limits,
  ) as NetworkFilter;
  if (avoiding == null || avoiding.length === 0) return { stakeholders, linkages };
  return { linkages, stakeholders: { and: [stakeholders ?? {}, { not: { id: { in: avoiding } } }] } };
}

import type { GraphQLSchema } from "graphql";
import type { NetworkFilter } from "../../../schema/filters/other-filters.js";
import { badInput } from "../../errors.js";
import type { ExportFilter } from "../../store/repositories/export-repository.js";
import type { InputLimits } from "../../store/repositories/input-size.js";
import { readInput } from "./read-input.js";

/** Reads the filter of an export: the API's `NetworkFilter` as JSON. Throws BAD_USER_INPUT as `readInput` does. */
export function readFilter(text: string, schema: GraphQLSchema, limits?: InputLimits): ExportFilter {
  const { avoiding, withUnits, throughProjects, stakeholders, linkages } = readInput(
    text,
    "NetworkFilter",
    schema,
    limits,
  ) as NetworkFilter;
  if (withUnits === true)
    throw badInput(
      "An export leaves out those whom `avoiding` names, without their units.",
      { withUnits },
      "Name the units as well: `network(avoiding: …, withUnits: true) { avoided { stakeholders { id } } }` has their ids.",
    );
  if (throughProjects === true)
    throw badInput(
      "An export has the linkages as they are stored, those with projects among them.",
      { throughProjects },
      "Leave `throughProjects` out; `network(filter: { throughProjects: true })` has the partnerships.",
    );
  if (avoiding == null || avoiding.length === 0) return { stakeholders, linkages };
  return { linkages, stakeholders: { and: [stakeholders ?? {}, { not: { id: { in: avoiding } } }] } };
}

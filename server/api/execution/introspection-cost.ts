import {
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import type { ComplexityEstimator } from "graphql-query-complexity";

/** Nothing is read of the graph for what is asked of the schema: so many of its values take as long as one of the network. */
const VALUES_A_UNIT = 10;

/** The lists of a schema by their fields, each with how many it has on average; known once a schema. */
const known = new WeakMap<GraphQLSchema, Readonly<Record<string, number>>>();

/** Prices what is asked of the schema itself (`__schema`, `__type`) by the values that it answers on average. */
export const introspectionCost =
  (schema: GraphQLSchema): ComplexityEstimator =>
  ({ field, type, childComplexity }) => {
    if (field.name === "__typename") return 1;
    if (field.name.startsWith("__")) return 1 + Math.ceil(childComplexity / VALUES_A_UNIT);
    if (!type.name.startsWith("__")) return undefined;
    return 1 + (lengthsOf(schema)[field.name] ?? 1) * childComplexity;
  };

function lengthsOf(schema: GraphQLSchema): Readonly<Record<string, number>> {
  const lengths = known.get(schema) ?? countLengths(schema);
  known.set(schema, lengths);
  return lengths;
}

function countLengths(schema: GraphQLSchema): Record<string, number> {
  const types = Object.values(schema.getTypeMap());
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const inputFields = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
  const each = (total: number): number => Math.max(1, Math.round(total / types.length));
  return {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: each(fields.length),
    inputFields: each(inputFields.length),
    interfaces: each(sum(composite.map((type) => type.getInterfaces().length))),
    possibleTypes: each(
      sum(types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type).length)),
    ),
    enumValues: each(sum(types.filter(isEnumType).map((type) => type.getValues().length))),
    args: Math.max(1, Math.round(sum(fields.map((field) => field.args.length)) / fields.length)),
  };
}

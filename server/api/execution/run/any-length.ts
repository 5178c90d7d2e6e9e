import { getNamedType, getNullableType, type GraphQLField, isCompositeType, isListType } from "graphql";

/**
 * Whether a field is a list whose length no argument bounds: its price counts five. Networks and pages are counted where
 * they are asked for, as is what says its price itself.
 */
export const isOfAnyLength = (parent: string, field: GraphQLField<unknown, unknown>): boolean =>
  isListType(getNullableType(field.type)) &&
  isCompositeType(getNamedType(field.type)) &&
  field.extensions["complexity"] === undefined &&
  !field.args.some(({ name }) => name === "ids") &&
  !parent.endsWith("Connection") &&
  parent !== "Network" &&
  !parent.startsWith("__");

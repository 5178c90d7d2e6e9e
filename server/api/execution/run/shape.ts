import {
  GraphQLBoolean,
  type GraphQLCompositeType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";

/** A type as values are completed: what may be null, and one of the three: a leaf, what is inside of a list, or an object. */
export interface Shape {
  readonly mayBeNull: boolean;
  readonly leaf: GraphQLLeafType | undefined;
  readonly item: Shape | undefined;
  readonly composite: GraphQLCompositeType | undefined;
  /** Whether a value stands in an answer as it is; a leaf where it does not is serialized. */
  readonly isPlain: (value: unknown) => boolean;
}

const isText = (value: unknown): boolean => typeof value === "string";

/** The values of leaves that the types of GraphQL give back as they are. */
const PLAIN = new Map<GraphQLLeafType, Shape["isPlain"]>([
  [GraphQLString, isText],
  [GraphQLID, isText],
  [GraphQLBoolean, (value) => typeof value === "boolean"],
  [GraphQLInt, (value) => typeof value === "number" && (value | 0) === value],
  [GraphQLFloat, (value) => typeof value === "number" && Number.isFinite(value)],
]);

const never = (): boolean => false;

const NOTHING = { leaf: undefined, item: undefined, composite: undefined, isPlain: never };

export function shapeOf(type: GraphQLOutputType): Shape {
  if (isNonNullType(type)) return { ...shapeOf(type.ofType), mayBeNull: false };
  if (isListType(type)) return { ...NOTHING, mayBeNull: true, item: shapeOf(type.ofType) };
  return isLeafType(type)
    ? { ...NOTHING, mayBeNull: true, leaf: type, isPlain: PLAIN.get(type) ?? never }
    : { ...NOTHING, mayBeNull: true, composite: type };
}

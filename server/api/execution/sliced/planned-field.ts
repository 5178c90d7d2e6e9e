import {
  type FieldNode,
  getArgumentValues,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLLeafType,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import { getFieldDef } from "graphql/execution/execute.js";

/** What all fields of one execution have in common, as graphql-js names it. */
export type Operation = Pick<
  GraphQLResolveInfo,
  "schema" | "fragments" | "rootValue" | "operation" | "variableValues"
>;

/** A type as values are completed: what may be null, and what is inside of a list. */
export type Shape = { readonly mayBeNull: boolean } & (
  { readonly leaf: GraphQLLeafType } | { readonly item: Shape } | { readonly composite: GraphQLCompositeType }
);

function shapeOf(type: GraphQLOutputType): Shape {
  if (isNonNullType(type)) return { ...shapeOf(type.ofType), mayBeNull: false };
  if (isListType(type)) return { mayBeNull: true, item: shapeOf(type.ofType) };
  return isLeafType(type) ? { mayBeNull: true, leaf: type } : { mayBeNull: true, composite: type };
}

/** A field of the operation, worked out once for all objects of a type that it is asked of. */
export class PlannedField {
  readonly shape: Shape;
  readonly args: Record<string, unknown> | undefined;
  /** Why its arguments cannot be read. */
  readonly failure: Error | undefined;
  readonly #below = new Map<GraphQLObjectType, readonly PlannedField[]>();

  constructor(
    private readonly all: Operation,
    readonly key: string,
    readonly parent: GraphQLObjectType,
    readonly field: GraphQLField<unknown, unknown>,
    readonly nodes: readonly FieldNode[],
  ) {
    this.shape = shapeOf(field.type);
    try {
      this.args = getArgumentValues(field, nodes[0] as FieldNode, all.variableValues);
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error(String(error));
    }
  }

  /** The fields asked of each object of this type that the field gives. */
  below(type: GraphQLObjectType): readonly PlannedField[] {
    const known = this.#below.get(type);
    if (known) return known;
    const { schema, fragments, variableValues } = this.all;
    const found = collectSubfields(schema, { ...fragments }, variableValues, type, this.nodes);
    const fields = plan(this.all, type, found);
    this.#below.set(type, fields);
    return fields;
  }

  /** What a resolver is told beside its arguments; written out, since spreading was most of an execution's time. */
  info(path: GraphQLResolveInfo["path"]): GraphQLResolveInfo {
    const { field, all } = this;
    return {
      fieldName: field.name,
      fieldNodes: this.nodes,
      returnType: field.type,
      parentType: this.parent,
      path,
      schema: all.schema,
      fragments: all.fragments,
      rootValue: all.rootValue,
      operation: all.operation,
      variableValues: all.variableValues,
    };
  }

  get nullError(): Error {
    return new Error(`Cannot return null for non-nullable field ${this.parent.name}.${this.field.name}.`);
  }
}

/** The fields asked of the root. */
export function rootFields(all: Operation, root: GraphQLObjectType): readonly PlannedField[] {
  const { schema, fragments, variableValues, operation } = all;
  return plan(
    all,
    root,
    collectFields(schema, { ...fragments }, variableValues, root, operation.selectionSet),
  );
}

const plan = (
  all: Operation,
  type: GraphQLObjectType,
  found: ReadonlyMap<string, readonly FieldNode[]>,
): PlannedField[] =>
  [...found].flatMap(([key, nodes]) => {
    const field = getFieldDef(all.schema, type, nodes[0] as FieldNode);
    return field ? [new PlannedField(all, key, type, field, nodes)] : [];
  });

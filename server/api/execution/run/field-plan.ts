import {
  type FieldNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from "graphql";
import { isOfAnyLength } from "./any-length.js";
import { type Shape, shapeOf } from "./shape.js";

/** An operation of which fields are worked out. */
export interface Planned extends Pick<GraphQLResolveInfo, "schema" | "fragments" | "operation"> {
  /** The fields that these selections ask of objects of a type. */
  fieldsBelow(nodes: readonly FieldNode[], type: GraphQLObjectType): readonly FieldPlan[];
}

/** A field of an operation, worked out once for all objects of a type that it is asked of. */
export class FieldPlan {
  readonly name: string;
  readonly shape: Shape;
  readonly isOfAnyLength: boolean;
  #below: Map<GraphQLObjectType, readonly FieldPlan[]> | undefined;

  constructor(
    readonly all: Planned,
    readonly key: string,
    readonly parent: GraphQLObjectType,
    readonly field: GraphQLField<unknown, unknown>,
    readonly nodes: readonly FieldNode[],
  ) {
    this.name = field.name;
    this.shape = shapeOf(field.type);
    this.isOfAnyLength = this.shape.item !== undefined && isOfAnyLength(parent.name, field);
  }

  /** The fields asked of each object of this type that the field gives. */
  below(type: GraphQLObjectType): readonly FieldPlan[] {
    const known = this.#below?.get(type);
    if (known) return known;
    const fields = this.all.fieldsBelow(this.nodes, type);
    (this.#below ??= new Map()).set(type, fields);
    return fields;
  }

  /** Throws where they cannot be read. */
  argumentsBy(variables: GraphQLResolveInfo["variableValues"]): Readonly<Record<string, unknown>> {
    return getArgumentValues(this.field, this.nodes[0] as FieldNode, variables);
  }

  get nullError(): Error {
    return new Error(`Cannot return null for non-nullable field ${this.parent.name}.${this.name}.`);
  }
}

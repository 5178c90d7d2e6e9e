import type { GraphQLResolveInfo } from "graphql";
import type { FieldPlan } from "./field-plan.js";
import type { Place } from "./place.js";

/** What all fields of one execution are told. */
export type Values = Pick<GraphQLResolveInfo, "rootValue" | "variableValues">;

/** What a resolver is told beside its arguments: most ask for little of it. */
export class FieldInfo implements GraphQLResolveInfo {
  constructor(
    private readonly plan: FieldPlan,
    readonly path: Place,
    private readonly values: Values,
  ) {}

  get fieldName(): string {
    return this.plan.name;
  }

  get fieldNodes(): FieldPlan["nodes"] {
    return this.plan.nodes;
  }

  get returnType(): GraphQLResolveInfo["returnType"] {
    return this.plan.field.type;
  }

  get parentType(): GraphQLResolveInfo["parentType"] {
    return this.plan.parent;
  }

  get schema(): GraphQLResolveInfo["schema"] {
    return this.plan.all.schema;
  }

  get fragments(): GraphQLResolveInfo["fragments"] {
    return this.plan.all.fragments;
  }

  get operation(): GraphQLResolveInfo["operation"] {
    return this.plan.all.operation;
  }

  get rootValue(): unknown {
    return this.values.rootValue;
  }

  get variableValues(): GraphQLResolveInfo["variableValues"] {
    return this.values.variableValues;
  }
}

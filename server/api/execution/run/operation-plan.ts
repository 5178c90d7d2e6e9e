import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import { getFieldDef } from "graphql/execution/execute.js";
import { BoundedCache } from "../bounded-cache.js";
import { FieldPlan, type Planned } from "./field-plan.js";

type Variables = GraphQLResolveInfo["variableValues"];

/** What an operation asks of objects of each type, worked out when the first of them comes. */
export class OperationPlan implements Planned {
  readonly fragments: Planned["fragments"];
  readonly root: readonly FieldPlan[];
  #size = 0;

  /** `variables` say which fields are skipped; `onGrow` hears when more has been worked out. */
  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly operation: OperationDefinitionNode,
    root: GraphQLObjectType,
    private readonly variables: Variables,
    private readonly onGrow: (plan: OperationPlan) => void,
  ) {
    this.fragments = Object.fromEntries(
      document.definitions
        .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
        .map((one) => [one.name.value, one]),
    );
    const { selectionSet } = operation;
    this.root = this.#planned(root, collectFields(schema, this.fragments, variables, root, selectionSet));
  }

  /** The fields that were worked out, each for every type that it was asked of. */
  get size(): number {
    return this.#size;
  }

  fieldsBelow(nodes: readonly FieldNode[], type: GraphQLObjectType): readonly FieldPlan[] {
    return this.#planned(type, collectSubfields(this.schema, this.fragments, this.variables, type, nodes));
  }

  #planned(type: GraphQLObjectType, found: ReadonlyMap<string, readonly FieldNode[]>): FieldPlan[] {
    const fields = [...found].flatMap(([key, nodes]) => {
      const field = getFieldDef(this.schema, type, nodes[0] as FieldNode);
      return field ? [new FieldPlan(this, key, type, field, nodes)] : [];
    });
    this.#size += fields.length;
    this.onGrow(this);
    return fields;
  }
}

/** What all plans may take, and what one takes for each field; docs/settings.md tells the first. */
const PLAN_BYTES = 24 * 1024 * 1024;
const BYTES_A_FIELD = 512;

const plans = new BoundedCache<OperationDefinitionNode, OperationPlan>(
  PLAN_BYTES,
  ({ size }) => size * BYTES_A_FIELD,
);

/** The plan of an operation: the same each time, but where variables say which fields are skipped. */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: GraphQLObjectType,
  variables: Variables,
): OperationPlan {
  const known = plans.get(operation);
  if (known?.schema === schema) return known;
  const keep = (plan: OperationPlan): void => {
    plans.set(operation, plan);
  };
  const forget = (): void => undefined;
  return new OperationPlan(
    ...([schema, document, operation, root, variables] as const),
    isDecidedByVariables(document) ? forget : keep,
  );
}

function isDecidedByVariables(document: DocumentNode): boolean {
  let isDecided = false;
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      isDecided ||= given.some(({ value }) => value.kind === Kind.VARIABLE);
    },
  });
  return isDecided;
}

import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/**
 * How many fields an operation has when its fragments are unfolded, without unfolding it: each fragment is counted once a
 * type, so that the time is linear in the document although the number grows beyond all bounds.
 */
export function documentSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  return new Counter(schema, fragments).sizeOf(operation.selectionSet, root);
}

class Counter {
  readonly #known = new Map<SelectionSetNode, Map<GraphQLCompositeType, number>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  sizeOf(set: SelectionSetNode, parent: GraphQLCompositeType): number {
    const ofSet = this.#known.get(set) ?? new Map<GraphQLCompositeType, number>();
    this.#known.set(set, ofSet);
    const before = ofSet.get(parent);
    if (before !== undefined) return before;
    // Documents are validated before: a fragment inside itself does not come here.
    const size = set.selections.reduce((sum, selection) => sum + this.#sizeOfOne(selection, parent), 0);
    ofSet.set(parent, size);
    return size;
  }

  #sizeOfOne(selection: SelectionNode, parent: GraphQLCompositeType): number {
    if (selection.kind === Kind.FIELD)
      return 1 + this.#belowField(selection.name.value, selection.selectionSet, parent);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    if (!fragment) return 0;
    const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    // A fragment on an interface within one type is of that type alone.
    const on = isCompositeType(condition) && !isObjectType(parent) ? condition : parent;
    return this.sizeOf(fragment.selectionSet, on);
  }

  #belowField(name: string, set: SelectionSetNode | undefined, parent: GraphQLCompositeType): number {
    const field = set && "getFields" in parent ? parent.getFields()[name] : undefined;
    const type = field && getNamedType(field.type);
    return set && type && isCompositeType(type) ? this.sizeOf(set, type) : 0;
  }
}

import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** The fields of an operation with its fragments unfolded. */
export interface DocumentSize {
  /** Each field as often as fragments repeat it. */
  readonly fields: number;
  /** Each field as often as compiling writes code for it: once for each type that its parent may be of, on every level. */
  readonly compiled: number;
}

const NOTHING: DocumentSize = { fields: 0, compiled: 0 };

/**
 * How large an operation is when it is unfolded, without unfolding it: each fragment is counted once a type, so that the
 * time is linear in the document although the numbers grow beyond all bounds.
 */
export function documentSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentSize {
  const root = schema.getRootType(operation.operation);
  if (!root) return NOTHING;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  return new Counter(schema, fragments).sizeOf(operation.selectionSet, root);
}

class Counter {
  readonly #known = new Map<SelectionSetNode, Map<GraphQLCompositeType, DocumentSize>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  sizeOf(set: SelectionSetNode, parent: GraphQLCompositeType): DocumentSize {
    const ofSet = this.#known.get(set) ?? new Map<GraphQLCompositeType, DocumentSize>();
    this.#known.set(set, ofSet);
    const before = ofSet.get(parent);
    if (before) return before;
    // Documents are validated before: a fragment inside itself does not come here.
    let [fields, compiled] = [0, 0];
    for (const selection of set.selections) {
      const size = this.#sizeOfOne(selection, parent);
      fields += size.fields;
      compiled += size.compiled;
    }
    const size = { fields, compiled };
    ofSet.set(parent, size);
    return size;
  }

  #sizeOfOne(selection: SelectionNode, parent: GraphQLCompositeType): DocumentSize {
    if (selection.kind === Kind.FIELD) {
      const below = this.#belowField(selection.name.value, selection.selectionSet, parent);
      const types = isAbstractType(parent) ? this.schema.getPossibleTypes(parent).length : 1;
      return { fields: 1 + below.fields, compiled: types * (1 + below.compiled) };
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    if (!fragment) return NOTHING;
    const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    // A fragment on an interface within one type is compiled for that type alone.
    const on = isCompositeType(condition) && !isObjectType(parent) ? condition : parent;
    return this.sizeOf(fragment.selectionSet, on);
  }

  #belowField(name: string, set: SelectionSetNode | undefined, parent: GraphQLCompositeType): DocumentSize {
    const field = set && "getFields" in parent ? parent.getFields()[name] : undefined;
    const type = field && getNamedType(field.type);
    return set && type && isCompositeType(type) ? this.sizeOf(set, type) : NOTHING;
  }
}

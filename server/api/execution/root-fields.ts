import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { DoorContext } from "./door-context.js";

/** Notes the fields of `Query` that a request asks for, each once; the document is valid by then. */
export const rootFields: ApolloServerPlugin<DoorContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ document, operation, contextValue }) {
        if (operation) contextValue.trail.rootFields = rootFieldsOf(document, operation);
        return Promise.resolve();
      },
    }),
};

const known = new WeakMap<OperationDefinitionNode, readonly string[]>();

function rootFieldsOf(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  let fields = known.get(operation);
  if (fields === undefined) {
    const names = new Set<string>();
    const left = new Map(
      document.definitions
        .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
        .map((one) => [one.name.value, one]),
    );
    addNames(names, operation.selectionSet, left);
    known.set(operation, (fields = [...names]));
  }
  return fields;
}

/** Each fragment is walked once: unfolded, they may be far more than the document. */
function addNames(
  names: Set<string>,
  { selections }: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) names.add(selection.name.value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) addNames(names, selection.selectionSet, fragments);
    else {
      const fragment = fragments.get(selection.name.value);
      fragments.delete(selection.name.value);
      if (fragment) addNames(names, fragment.selectionSet, fragments);
    }
  }
}

import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from "graphql";
import { badInput } from "../../errors.js";
import { addSize, emptySize, type InputLimits, type InputSize } from "../../store/repositories/input-size.js";
import type { DoorContext } from "./door-context.js";
import { toGraphQLError } from "./public-errors.js";

/** What the literals of a document bring along, counted once a document. */
const known = new WeakMap<DocumentNode, InputSize>();

/**
 * Refuses a request whose filters, lists or texts are too large, before its variables are coerced or anything is
 * compiled. What stands in the document and what stands in variables counts together; a variable that the operation
 * does not declare counts nothing, since nothing reads it.
 */
export function checkInputs(limits: InputLimits): ApolloServerPlugin<DoorContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, request }) {
          const declared = operation?.variableDefinitions ?? [];
          if (operation === undefined && request.operationName) throw unknownOperation(request.operationName);
          try {
            if (operation !== undefined && operation.operation !== OperationTypeNode.QUERY)
              throw badInput(
                "The API answers queries and nothing else.",
                operation.operation,
                "Send a query.",
              );
            const size = { ...literalSize(document, limits) };
            for (const { variable } of declared)
              addSize(request.variables?.[variable.name.value], size, limits);
          } catch (error) {
            throw toGraphQLError(error);
          }
          return Promise.resolve();
        },
      }),
  };
}

const unknownOperation = (name: string): GraphQLError =>
  new GraphQLError(`The document has no operation named ${JSON.stringify(name.slice(0, 80))}.`, {
    extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } },
  });

function literalSize(document: DocumentNode, limits: InputLimits): InputSize {
  const counted = known.get(document);
  if (counted) return counted;
  const size = emptySize();
  const add = (value: ValueNode | undefined): void => {
    if (value !== undefined && value.kind !== Kind.VARIABLE)
      addSize(valueFromASTUntyped(value), size, limits);
  };
  visit(document, {
    Argument: ({ value }) => {
      add(value);
    },
    VariableDefinition: ({ defaultValue }) => {
      add(defaultValue);
    },
  });
  known.set(document, size);
  return size;
}

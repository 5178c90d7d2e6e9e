import type { ApolloServerOptions } from "@apollo/server";
import type { ExecutionResult, GraphQLSchema } from "graphql";
import type { Execution } from "./run/execution.js";
import type { Awaitable } from "../../store/awaitable.js";
import { withinDeadline } from "../../store/graph/deadline.js";
import { wantedFields } from "./wanted-fields.js";
import type { DoorContext } from "./door-context.js";
import { toGraphQLError } from "./public-errors.js";

type Gateway = NonNullable<ApolloServerOptions<DoorContext>["gateway"]>;

/**
 * Executes, but answers as soon as the request's signal aborts, whatever its resolvers still wait for.
 * A gateway is the one place where Apollo Server lets a service execute operations itself.
 */
export function deadlineExecutor(schema: GraphQLSchema, execute: Execution): Gateway {
  return {
    onSchemaLoadOrUpdate(publish) {
      publish({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, request, operationName, context }) =>
          orAborted((context as DoorContext).signal, () => {
            (context as DoorContext).wanted.fields = wantedFields(document);
            return execute({
              document,
              contextValue: context,
              variableValues: request.variables,
              operationName,
            });
          }),
      }),
    stop: () => Promise.resolve(),
  };
}

const nothing = (): void => undefined;

async function orAborted(
  signal: AbortSignal,
  run: () => Awaitable<ExecutionResult>,
): Promise<ExecutionResult> {
  try {
    signal.throwIfAborted();
    const result = run();
    if (!(result instanceof Promise)) return result;
    // The reads of the request hear the same signal: there is nothing left to give up here.
    return await withinDeadline({ signal }, () => result, nothing);
  } catch (error) {
    throw toGraphQLError(error);
  }
}

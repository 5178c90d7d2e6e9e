import type { ApolloServerPlugin } from "@apollo/server";
import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { LinkagesError } from "../../errors.js";
import type { DoorContext } from "./door-context.js";
import { KnownCosts } from "./known-costs.js";
import { toGraphQLError } from "./public-errors.js";
import { isTooLongToCount, type Multiplier, queryCost } from "./query-cost.js";

/** Refuses a query that may cost more than `limit` before anything of it is executed, and tells each its cost. */
export function costLimit(limit: number): ApolloServerPlugin<DoorContext> {
  const costs = new KnownCosts();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, operationName, request, contextValue }) {
          const variables = request.variables ?? {};
          const { networkSize } = contextValue;
          // Prices are those of the network's size, so that a cost is remembered with it.
          const priced = { ...variables, " linkages": networkSize.linkages };
          const known = costs.get(document, operationName, priced);
          if (known !== undefined) {
            contextValue.trail.cost = known;
            return Promise.resolve();
          }
          // Variables that do not fit their types end the request a step later, with a sentence of graphql-js.
          if (hasBadVariables(schema, operation, variables)) return Promise.resolve();
          const { cost, multipliers } = countOrThrow(() =>
            queryCost(schema, document, variables, operationName, { networkSize }),
          );
          contextValue.trail.cost = cost;
          if (cost > limit)
            throw toGraphQLError(
              new LinkagesError("COST_LIMIT_EXCEEDED", { limit, cost, cure: cureFor(multipliers) }),
            );
          costs.set(document, operationName, priced, cost);
          return Promise.resolve();
        },
        willSendResponse({ response, contextValue }) {
          const requested = contextValue.trail.cost;
          if (requested !== undefined && response.body.kind === "single") {
            const result = response.body.singleResult;
            result.extensions = { ...result.extensions, cost: { requested, limit } };
          }
          return Promise.resolve();
        },
      }),
  };
}

/** Apollo Server's types promise an operation; without one in the query it calls its plugins all the same. */
const hasBadVariables = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  variables: Record<string, unknown>,
): boolean =>
  operation === undefined ||
  getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors !== undefined;

function countOrThrow<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (isTooLongToCount(error))
      throw toGraphQLError(
        new LinkagesError("QUERY_LIMIT_EXCEEDED", {
          limit: 10_000,
          what: "fields, fragments unfolded,",
          got: "more",
          cure: "Use fragments less often, or ask in several queries.",
        }),
      );
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, {
      nodes: error.nodes ?? null,
      extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
    });
  }
}

function cureFor(multipliers: readonly Multiplier[]): string {
  const largest = [...multipliers].sort((a, b) => b.size - a.size).slice(0, 4);
  const lists = largest.map(({ field, size }) => `${field} ${size}`).join(", ");
  return lists === ""
    ? "Ask for fewer fields."
    : `Pages multiply (here: ${lists}): lower first, or ask for fewer fields or levels.`;
}

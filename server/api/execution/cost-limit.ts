import type { ApolloServerPlugin } from "@apollo/server";
import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { LinkagesError } from "../../errors.js";
import type { NetworkSizes } from "../resolvers/cost.js";
import { documentSize } from "./document-size.js";
import type { DoorContext } from "./door-context.js";
import { type CostCase, KnownCosts } from "./known-costs.js";
import { toGraphQLError } from "./public-errors.js";
import { isTooLongToCount, type Multiplier, queryCost } from "./query-cost.js";

/** The fields of a document, fragments unfolded, whose cost is counted. */
const MOST_FIELDS = 10_000;

/** The first errors of variables that do not fit; who sends more knows by then. */
export const MOST_VARIABLE_ERRORS = 10;

/** Refuses a query that may cost more than `limit` before anything of it is executed, and tells each its cost. */
export function costLimit(limit: number): ApolloServerPlugin<DoorContext> {
  const costs = new KnownCosts();
  let sizes: NetworkSizes = { stakeholders: 0, linkages: 0 };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request, contextValue }) {
          sizes = roundSizes(contextValue) ?? sizes;
          const variables = request.variables ?? {};
          if (operation === undefined) return Promise.resolve();
          const asked = { document, operation, variables, sizes };
          // Variables that do not fit their types end the request a step later, with a sentence of graphql-js.
          const cost = costs.get(asked) ?? countCost(schema, asked, limit, contextValue);
          if (cost === undefined) return Promise.resolve();
          contextValue.trail.cost = cost;
          costs.set(asked, cost);
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

/** Two digits are enough for a price; so small changes of the network leave known costs as they are. */
function roundSizes({ snapshot }: DoorContext): NetworkSizes | undefined {
  const network = snapshot?.network;
  const round = (count: number): number => Number(count.toPrecision(2));
  return network && { stakeholders: round(network.ids.length), linkages: round(network.from.length) };
}

/** Undefined where variables do not fit. Throws COST_LIMIT_EXCEEDED, QUERY_LIMIT_EXCEEDED or BAD_USER_INPUT. */
function countCost(
  schema: GraphQLSchema,
  { document, operation, variables, sizes }: CostCase,
  limit: number,
  { trail }: DoorContext,
): number | undefined {
  if (hasBadVariables(schema, operation, variables)) return undefined;
  if (documentSize(schema, document, operation).fields > MOST_FIELDS) throw tooManyFields();
  const { cost, multipliers } = countOrThrow(() =>
    queryCost(schema, document, variables, operation.name?.value ?? null, sizes),
  );
  if (cost <= limit) return cost;
  trail.cost = cost;
  throw toGraphQLError(new LinkagesError("COST_LIMIT_EXCEEDED", { limit, cost, cure: cureFor(multipliers) }));
}

const hasBadVariables = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean =>
  getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: MOST_VARIABLE_ERRORS,
  }).errors !== undefined;

const tooManyFields = (): GraphQLError =>
  toGraphQLError(
    new LinkagesError("QUERY_LIMIT_EXCEEDED", {
      limit: MOST_FIELDS,
      what: "fields, fragments unfolded,",
      got: "more",
      cure: "Use fragments less often, or ask in several queries.",
    }),
  );

function countOrThrow<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (isTooLongToCount(error)) throw tooManyFields();
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
    ? "Ask for fewer fields, or with a smaller filter."
    : `Pages multiply (here: ${lists}): lower first, or ask for fewer fields or levels.`;
}

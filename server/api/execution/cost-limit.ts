import type { ApolloServerPlugin } from "@apollo/server";
import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { LinkagesError } from "../../errors.js";
import { withinDeadline } from "../../store/graph/deadline.js";
import type { NetworkSizes } from "../resolvers/cost.js";
import { documentSize } from "./document-size.js";
import type { DoorContext } from "./door-context.js";
import { type CostCase, KnownCosts } from "./known-costs.js";
import { toGraphQLError } from "./public-errors.js";
import { isTooLongToCount, type Multiplier, queryCost } from "./query-cost.js";

/** The fields of a document, fragments unfolded, whose cost is counted. */
const MOST_FIELDS = 10_000;

/** The first errors of variables that do not fit, and of a document that is wrong; who sends more knows by then. */
export const [MOST_VARIABLE_ERRORS, MOST_DOCUMENT_ERRORS] = [10, 20];

/** Refuses a query that may cost more than `limit` before anything of it is executed, and tells each its cost. */
export function costLimit(limit: number): ApolloServerPlugin<DoorContext> {
  const costs = new KnownCosts();
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (operation === undefined) return;
          const counting = { schema, costs, limit, trail: contextValue.trail };
          const asked = { document, operation, variables: request.variables ?? {} };
          const isCounted = countCost(counting, { ...asked, sizes: sizesIn(contextValue) });
          if (!isCounted) countCost(counting, { ...asked, sizes: await readSizes(contextValue) });
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

function sizesIn({ snapshot }: DoorContext): NetworkSizes | undefined {
  const network = snapshot?.network;
  return network && rounded({ stakeholders: network.ids.length, linkages: network.from.length });
}

/** Waits for them no longer than for an answer. */
async function readSizes({ storedSizes, signal }: DoorContext): Promise<NetworkSizes> {
  try {
    return rounded(await withinDeadline({ signal }, async () => storedSizes()));
  } catch (error) {
    throw toGraphQLError(error);
  }
}

/** Two digits are enough for a price; so small changes of the network leave known costs as they are. */
function rounded({ stakeholders, linkages }: NetworkSizes): NetworkSizes {
  const round = (count: number): number => Number(count.toPrecision(2));
  return { stakeholders: round(stakeholders), linkages: round(linkages) };
}

/** What counting one request needs. */
interface Counting extends Pick<DoorContext, "trail"> {
  readonly schema: GraphQLSchema;
  readonly costs: KnownCosts;
  readonly limit: number;
}

/**
 * Notes the cost; false where the sizes have to be known first. Nothing is noted where variables do not fit their types:
 * these end the request a step later, with a sentence of graphql-js. Throws COST_LIMIT_EXCEEDED, QUERY_LIMIT_EXCEEDED or
 * BAD_USER_INPUT.
 */
function countCost({ schema, costs, limit, trail }: Counting, asked: CostCase): boolean {
  const { document, operation, variables, sizes } = asked;
  const known = costs.get(asked);
  if (known !== undefined) trail.cost = known;
  if (known !== undefined || hasBadVariables(schema, operation, variables)) return true;
  if (documentSize(schema, document, operation) > MOST_FIELDS) throw tooManyFields();
  const { cost, multipliers, needsSizes } = countOrThrow(() =>
    queryCost(schema, document, variables, operation.name?.value ?? null, sizes),
  );
  if (needsSizes) return false;
  trail.cost = cost;
  if (cost > limit)
    throw toGraphQLError(
      new LinkagesError("COST_LIMIT_EXCEEDED", { limit, cost, cure: cureFor(multipliers) }),
    );
  costs.set(asked, cost);
  return true;
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

import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLSchema,
  isCompositeType,
  isListType,
} from "graphql";
import type { ComplexityEstimator } from "graphql-query-complexity";
import complexity from "graphql-query-complexity/cjs";
import { inputCost } from "../../store/repositories/input-size.js";
import type { NetworkSizes, PriceContext } from "../resolvers/cost.js";
import { introspectionCost } from "./introspection-cost.js";

// The package's ESM entry would load a second copy of graphql; this one shares ours, but exports nothing by name.
const { getComplexity, fieldExtensionsEstimator } = complexity;

/** What a list that has no pages counts as: sectors, sources, results and the like are short. */
const SHORT_LIST = 5;

/** A list of the query that multiplies what is asked of each of its elements. */
export interface Multiplier {
  readonly field: string;
  readonly size: number;
}

/**
 * The values that the answer may hold at most: a field counts one, a list as often as its page (or ids) says, and of
 * several possible types the dearest; and the work that its inputs make at each parent, and that the size of the network
 * makes. Without sizes `needsSizes` tells whether the cost hangs on them. Costs one walk over the query. Throws a
 * GraphQLError where an argument is bad.
 */
export function queryCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | null,
  sizes: NetworkSizes | undefined,
): { cost: number; multipliers: readonly Multiplier[]; needsSizes: boolean } {
  const multipliers: Multiplier[] = [];
  const context: PriceContext = { sizes, needsSizes: false, once: new Map() };
  const cost = getComplexity({
    schema,
    query,
    variables,
    context,
    ...(operationName !== null && { operationName }),
    estimators: [noting(multipliers, [introspectionCost(schema), fieldExtensionsEstimator(), listEstimator])],
  });
  const once = [...context.once.values()].reduce((sum, price) => sum + price, 0);
  return { cost: cost + once, multipliers, needsSizes: context.needsSizes };
}

/** Asks the estimators in turn, and notes how often the first answer counts what is below the field. */
const noting =
  (multipliers: Multiplier[], estimators: readonly ComplexityEstimator[]): ComplexityEstimator =>
  (options) => {
    for (const estimator of estimators) {
      const cost = estimator(options);
      if (typeof cost !== "number") continue;
      const size = options.childComplexity > 0 ? Math.floor((cost - 1) / options.childComplexity) : 1;
      if (size > 1) multipliers.push({ field: options.field.name, size });
      return (
        cost + Object.values(options.args as object).reduce((sum: number, input) => sum + inputCost(input), 0)
      );
    }
    return undefined;
  };

/** For fields that do not say themselves what they cost. */
const listEstimator: ComplexityEstimator = ({ field, args, childComplexity, type }) => {
  const { ids } = args as { ids?: unknown };
  if (Array.isArray(ids)) return 1 + ids.length * childComplexity;
  const isList = isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
  // The page of a connection, and the size of a network, were counted where they were asked for.
  const isCounted = type.name.endsWith("Connection") || type.name === "Network";
  return 1 + (isList && !isCounted ? SHORT_LIST : 1) * childComplexity;
};

/** Whether `error` says that the fragments of a query unfold to more fields than the cost is computed for. */
export const isTooLongToCount = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  error.nodes === undefined &&
  error.message.includes("maximum allowed number of nodes");

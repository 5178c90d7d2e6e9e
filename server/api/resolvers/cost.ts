import type { FieldNode } from "graphql";
import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { inputWeight } from "../../store/repositories/input-size.js";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../../store/repositories/keyset.js";

/** How large the network is that a question walks; what a price is worked out from. */
export interface NetworkSizes {
  readonly stakeholders: number;
  readonly linkages: number;
}

/** What the cost plugin hands to every price. */
export interface PriceContext {
  /** Undefined where they are still to be read; then a price that needs them says so, and counts without. */
  readonly sizes: NetworkSizes | undefined;
  needsSizes: boolean;
  /** What is paid once for a field of the document, however many parents it has. */
  readonly once: Map<FieldNode, number>;
}

type Price = (options: ComplexityEstimatorArgs) => number;

export function sizesOf({ context }: ComplexityEstimatorArgs): NetworkSizes {
  const prices = context as PriceContext;
  prices.needsSizes ||= prices.sizes === undefined;
  return prices.sizes ?? { stakeholders: 0, linkages: 0 };
}

/** A price for work that all parents of a field share: it is not multiplied by their number. */
export const oncePrice =
  (price: Price): Price =>
  (options) => {
    (options.context as PriceContext).once.set(options.node, price(options));
    return 0;
  };

/** A number that is out of its range counts as the nearest in it: the resolver refuses it with a sentence of its own. */
export const within = (value: unknown, standard: number, least: number, most: number): number =>
  Math.min(Math.max(typeof value === "number" ? value : standard, least), most);

/** What a page may cost: as much as its nodes, as many as are asked for. */
export const pageCost = ({ args, childComplexity }: ComplexityEstimatorArgs): number =>
  1 +
  within(args["first"] ?? args["last"], DEFAULT_PAGE_SIZE, 0, MAX_PAGE_SIZE) * Math.max(1, childComplexity);

/** Tests of one condition that take as long as one unit of cost, 10 microseconds. */
const TESTS_A_UNIT = 1_000;

/** What it costs to hold every stakeholder or linkage of the network against a filter: nothing without one. */
export const scanCost = (options: ComplexityEstimatorArgs): number =>
  oneScanCost(inputWeight(options.args["filter"]))(options);

/** What it costs to hold every stakeholder and linkage against so many conditions. */
export const oneScanCost =
  (conditions: number): Price =>
  (options) => {
    if (conditions === 0) return 0;
    const { stakeholders, linkages } = sizesOf(options);
    return Math.floor((conditions * (stakeholders + linkages)) / TESTS_A_UNIT / 2);
  };

/** What a page of a list of the whole network may cost: its nodes, and the look through everything. */
export const listCost = (options: ComplexityEstimatorArgs): number => pageCost(options) + scanCost(options);

/** Stakeholders and linkages that are walked in one unit of cost. */
const WALKED_A_UNIT = 100;

/** So that on any network one such question, and a second, fit into the usual MAX_COST. */
const MOST_FOR_WALKS = 20_000;

const MOST_FOR_UNITS = 1_000;

/** What a computation over the whole network costs that looks so many times at all of it. */
export const walkCost =
  (times: number): Price =>
  (options) => {
    const { stakeholders, linkages } = sizesOf(options);
    return Math.min(MOST_FOR_WALKS, Math.floor((times * (stakeholders + linkages)) / WALKED_A_UNIT));
  };

/** What it costs to put a list into groups: everything is held against the filter, and given its keys. */
export const groupingCost: Price = (options) => scanCost(options) + walkCost(10)(options);

/** What it may cost to find the units of those who are avoided: the linkages of 1000 stakeholders at most are looked at. */
export const unitsCost: Price = (options) => {
  const { withUnits, filter } = options.args as { withUnits?: unknown; filter?: { withUnits?: unknown } };
  return withUnits === true || filter?.withUnits === true
    ? Math.min(MOST_FOR_UNITS, walkCost(1)(options))
    : 0;
};

/** What a list of `first` things may cost. */
export const firstCost =
  (standard: number) =>
  ({ args, childComplexity }: ComplexityEstimatorArgs): number =>
    1 + within(args["first"], standard, 0, MAX_PAGE_SIZE) * Math.max(1, childComplexity);

/** The sum of several prices. */
export const costs =
  (...prices: readonly Price[]): Price =>
  (options) =>
    prices.reduce((sum, price) => sum + price(options), 0);

/** What a field costs that has no pages: itself and what is below it. */
export const plainCost = ({ childComplexity }: ComplexityEstimatorArgs): number => 1 + childComplexity;

/** What a network may cost: its fields, for a tenth of the nodes it may have, since most have fewer. */
export const networkCost = (options: ComplexityEstimatorArgs): number => {
  const { args, childComplexity } = options;
  const nodes = Math.max(1, childComplexity) * (within(args["maxNodes"], 500, 1, 5000) / 10);
  return 10 * within(args["depth"], 1, 0, 6) + Math.ceil(nodes) + scanCost(options);
};

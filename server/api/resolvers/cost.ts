import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../../store/repositories/keyset.js";

/** A number that is out of its range counts as the nearest in it: the resolver refuses it with a sentence of its own. */
const within = (value: unknown, standard: number, least: number, most: number): number =>
  Math.min(Math.max(typeof value === "number" ? value : standard, least), most);

/** What a page may cost: as much as its nodes, as many as are asked for. */
export const pageCost = ({ args, childComplexity }: ComplexityEstimatorArgs): number =>
  1 +
  within(args["first"] ?? args["last"], DEFAULT_PAGE_SIZE, 0, MAX_PAGE_SIZE) * Math.max(1, childComplexity);

/** What a list of `first` things may cost. */
export const firstCost =
  (standard: number) =>
  ({ args, childComplexity }: ComplexityEstimatorArgs): number =>
    1 + within(args["first"], standard, 0, MAX_PAGE_SIZE) * Math.max(1, childComplexity);

/** What a network may cost: its fields, for a tenth of the nodes it may have, since most have fewer. */
export const networkCost = ({ args, childComplexity }: ComplexityEstimatorArgs): number =>
  10 * within(args["depth"], 1, 0, 6) +
  Math.ceil(Math.max(1, childComplexity) * (within(args["maxNodes"], 500, 1, 5000) / 10));

import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { type NetworkSize, NO_SIZE } from "../network-size.js";
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

/** Entries of arrays that are walked for one point of cost, some 0.2 ms; what is done at once costs nothing more. */
const [ENTRIES_A_POINT, AT_ONCE] = [20_000, 300_000];

const workPrice = (entries: number): number =>
  entries <= AT_ONCE ? 0 : Math.floor(entries / ENTRIES_A_POINT);

/** How much is walked, by what is asked; pairs of partners are some five a linkage, as in CORDIS. */
const WALKED = {
  /** Everybody is ranked for one seeker. */
  ranking: ({ stakeholders, linkages }: NetworkSize) => 20 * stakeholders + 5 * linkages,
  /** One match is explained. */
  explanation: ({ linkages }: NetworkSize) => linkages / 4,
  /** Four changes are made and ranked. */
  counterfactuals: (size: NetworkSize) => 4 * (WALKED.ranking(size) + 25 * size.linkages),
  gaps: ({ stakeholders, linkages }: NetworkSize) => 20 * (stakeholders + linkages),
  /** A part of the network is taken out of the whole. */
  part: ({ stakeholders, linkages }: NetworkSize) => 5 * (stakeholders + linkages),
  /** A network is read with its dates, and compared. */
  difference: ({ stakeholders, linkages }: NetworkSize) => 150 * (stakeholders + linkages),
  /** All arcs from each stakeholder, as far as measures go before they take samples. */
  measure: ({ stakeholders, linkages }: NetworkSize) =>
    Math.min(60_000_000, stakeholders * (stakeholders + 2 * linkages)),
} as const;

type Work = keyof typeof WALKED;

const sizeIn = (context: ComplexityEstimatorArgs["context"]): NetworkSize =>
  (context as { networkSize?: NetworkSize } | undefined)?.networkSize ?? NO_SIZE;

/** What work on the whole network costs, by its size. */
export const priceOf = (work: Work, { context }: Pick<ComplexityEstimatorArgs, "context">): number =>
  workPrice(WALKED[work](sizeIn(context)));

/** What a field costs that works on the whole network, beside the fields below it. */
export const workCost =
  (...works: readonly Work[]) =>
  (asked: ComplexityEstimatorArgs): number =>
    works.reduce((sum, work) => sum + priceOf(work, asked), 1 + asked.childComplexity);

/** What a list of `first` things may cost that work on the whole network finds. */
export const workListCost =
  (standard: number, ...works: readonly Work[]) =>
  (asked: ComplexityEstimatorArgs): number =>
    works.reduce((sum, work) => sum + priceOf(work, asked), firstCost(standard)(asked));

/** What the matches of one stakeholder may cost: a ranking, and an explanation of each. */
export const matchesCost =
  (standard: number) =>
  (asked: ComplexityEstimatorArgs): number => {
    const size = sizeIn(asked.context);
    const explained = within(asked.args["first"], standard, 0, MAX_PAGE_SIZE) * WALKED.explanation(size);
    return firstCost(standard)(asked) + workPrice(WALKED.ranking(size) + explained);
  };

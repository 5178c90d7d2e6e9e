import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { LARGEST_TEAM } from "../../matching/teams/find-team.js";
import { MAX_PAGE_SIZE } from "../../store/repositories/keyset.js";
import { firstCost, type NetworkSizes, scanCost, sizesOf, within } from "./cost.js";

/** Entries of arrays that are walked for one point of cost, some 0.2 ms. */
const ENTRIES_A_POINT = 20_000;

/** What work costs, by the entries that it walks. */
export const workPrice = (entries: number): number => Math.floor(entries / ENTRIES_A_POINT);

/** How much is walked, by what is asked; pairs of partners are some five a linkage, as in CORDIS. */
const WALKED = {
  /** Everybody is scored for one member of a team. */
  scoring: ({ stakeholders, linkages }: NetworkSizes) => 20 * stakeholders + 5 * linkages,
  /** Everybody is ranked for one seeker: on CORDIS some 80 ms, ten times what the entries alone would take. */
  ranking: (size: NetworkSizes) => 10 * WALKED.scoring(size),
  /** One match is explained. */
  explanation: ({ linkages }: NetworkSizes) => 10_000 + linkages / 4,
  /** Four changes are made and ranked: on CORDIS some 250 to 500 ms. */
  counterfactuals: (size: NetworkSizes) => 10 * (WALKED.scoring(size) + 25 * size.linkages),
  gaps: ({ stakeholders, linkages }: NetworkSizes) => 240 * (stakeholders + linkages),
  /** A part of the network is taken out of the whole. */
  part: ({ stakeholders, linkages }: NetworkSizes) => 5 * (stakeholders + linkages),
  /** A network is read with its dates, and compared. */
  difference: ({ stakeholders, linkages }: NetworkSizes) => 300 * (stakeholders + linkages),
  /** All arcs from each stakeholder, as far as measures go before they take samples. */
  measure: ({ stakeholders, linkages }: NetworkSizes) =>
    Math.min(60_000_000, stakeholders * (stakeholders + 2 * linkages)),
} as const;

type Work = keyof typeof WALKED;

/** What work on the whole network costs, by its size. */
export const priceOf = (work: Work, asked: ComplexityEstimatorArgs): number =>
  workPrice(WALKED[work](sizesOf(asked)));

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

/** What it may cost to read projects as partnerships: nothing where that is not asked for. */
export const foldingCost = (asked: ComplexityEstimatorArgs): number => {
  const { filter } = asked.args as { filter?: { throughProjects?: unknown } };
  return filter?.throughProjects === true ? priceOf("difference", asked) : 0;
};

/** How often gaps may be looked for until enough of those pass whom a filter chooses. */
const LOOKS_OF_FILTER = 4;

/** What gaps may cost: they are looked for in everybody, and deeper where a filter chooses few. */
export const gapsCost =
  (standard: number) =>
  (asked: ComplexityEstimatorArgs): number =>
    firstCost(standard)(asked) +
    (asked.args["filter"] == null ? 1 : LOOKS_OF_FILTER) * priceOf("gaps", asked) +
    scanCost(asked);

/** Rankings that a filter on candidates may take: deeper ones, until enough pass. */
const RANKINGS_OF_FILTER = 4;

/** What the matches of one stakeholder may cost: a ranking, and an explanation of each; variety costs as much again. */
export const matchesCost =
  (standard: number) =>
  (asked: ComplexityEstimatorArgs): number => {
    const size = sizesOf(asked);
    const each = WALKED.explanation(size) * (asked.args["variety"] === 0 ? 1 : 2);
    const explained = within(asked.args["first"], standard, 0, MAX_PAGE_SIZE) * each;
    const { filter } = asked.args as { filter?: { candidates?: unknown } | null };
    const rankings = filter?.candidates == null ? 1 : RANKINGS_OF_FILTER;
    return firstCost(standard)(asked) + workPrice(rankings * WALKED.ranking(size) + explained);
  };

/** Whoever is chosen for pairs, so many rankings are paid before that is known. */
export const RANKINGS_FORESEEN = 25;

/** What the best pairs cost before it is known who is chosen. */
export const pairsCost =
  (standard: number) =>
  (asked: ComplexityEstimatorArgs): number =>
    firstCost(standard)(asked) + workPrice(RANKINGS_FORESEEN * WALKED.scoring(sizesOf(asked)));

/** What a team takes beside its seats, in scorings of everybody. */
const A_TEAM = 4;

/** What each seat of a team may cost: a ranking for every member, and an explanation of each who is named. */
export const teamCost = (asked: ComplexityEstimatorArgs): number => {
  const size = sizesOf(asked);
  const { seeds, wanted } = asked.args as { seeds?: readonly unknown[]; wanted?: { size?: number } };
  const members = within(wanted?.size, (seeds?.length ?? 1) + 1, 1, LARGEST_TEAM);
  const seats = Math.max(1, members - (seeds?.length ?? 1));
  const named = within(asked.args["first"], 5, 1, 20);
  const scorings = A_TEAM + seats * members;
  const walked = scorings * WALKED.scoring(size) + seats * named * WALKED.explanation(size);
  return 1 + seats * named * asked.childComplexity + workPrice(walked);
};

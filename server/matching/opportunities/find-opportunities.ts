import { byCodePoint } from "../../network/orders/by-code-point.js";
import type { StakeholderFilter } from "../../../schema/filters/filters.js";
import type { MatchHorizon } from "../../../schema/vocabulary.js";
import { badInput } from "../../errors.js";
import { inTurnWithOthers } from "../../network/turns/turn-with-others.js";
import { byte } from "../../network/arrays/typed-array.js";
import type { MatchAsking, PageOfMatches } from "../find-matches.js";
import { type FoundMatch, toFoundMatch } from "../found-match.js";
import { type MatchDesk, opportunityCost } from "../match-desk.js";
import { actorIds, nobodyChosen, type Sieve } from "../sieve.js";
import { type Chosen, ONE_SIDE, OTHER_SIDE } from "./chosen.js";
import { type NumberedOpportunity, opportunityTask } from "./opportunity-task.js";

/** Two who should meet, by ids. */
export interface FoundOpportunity extends Pick<NumberedOpportunity, "score"> {
  readonly match: FoundMatch;
  readonly inReturn: FoundMatch;
  readonly introduction: {
    readonly stakeholders: readonly string[];
    /** In the order of their ids. */
    readonly linkages: readonly string[];
  } | null;
}

/** Which pairs to look for. */
export interface OpportunityQuestion extends PageOfMatches {
  readonly between: StakeholderFilter;
  readonly and: StakeholderFilter;
  readonly perStakeholder: number;
  readonly horizon: MatchHorizon;
  /** Hears how many stakeholders are chosen, and what their pairs take, before these are looked at; what it throws ends the search. */
  readonly onChosen: (count: number, cost: number) => void;
}

/** How many stakeholders that act both filters may choose together: some twelve million pairs. */
export const MOST_CHOSEN = 5_000;

/**
 * The best pairs that are not linked, one of each whom a filter chose (see `PairSearch`). Throws BAD_USER_INPUT for filters
 * that choose nobody who acts, the same one stakeholder, or too many.
 */
export async function findOpportunities(
  { view, subject, workers }: MatchDesk,
  { between, and, perStakeholder, horizon, size, skipped, onChosen }: OpportunityQuestion,
  sieve: Sieve,
  { told, ...order }: MatchAsking,
): Promise<FoundOpportunity[]> {
  const { network } = view;
  const inTurn = <T>(work: () => T): Promise<T> => inTurnWithOthers(work, order.signal);
  const ids = await actorIds(view, order.signal);
  const one = await inTurn(() => sieve(ids, between));
  const other = await inTurn(() => sieve(ids, and));
  const sides = Uint8Array.from(ids, (id) => (one.has(id) ? ONE_SIDE : 0) + (other.has(id) ? OTHER_SIDE : 0));
  checkChosen(one, other, sides.filter((side) => side > 0).length);
  const chosen: Chosen = {
    numbers: view.actors.filter((_, place) => byte(sides, place) > 0),
    sides: sides.filter((side) => side > 0),
  };
  if (size === 0) return [];
  const first = skipped + size;
  const cost = opportunityCost(view, { chosen: chosen.numbers.length, first, shown: size });
  onChosen(chosen.numbers.length, cost);
  const input = { chosen, first, skipped, perStakeholder, horizon, told };
  const found = await workers.run(opportunityTask, subject, input, { ...order, cost });
  const namesOf = (names: { at(index: number): string }, numbers: readonly number[]): string[] =>
    numbers.map((number) => names.at(number));
  return found.map(({ score, match, inReturn, introduction }) => ({
    score,
    match: toFoundMatch(network, match),
    inReturn: toFoundMatch(network, inReturn),
    introduction: introduction && {
      stakeholders: namesOf(network.ids, introduction.through),
      linkages: namesOf(network.linkageIds, introduction.linkages).sort(byCodePoint),
    },
  }));
}

function checkChosen(one: ReadonlySet<string>, other: ReadonlySet<string>, count: number): void {
  for (const [name, side] of Object.entries({ between: one, and: other }))
    if (side.size === 0) throw nobodyChosen(name, "introduced");
  if (count === 1)
    throw badInput("Two different stakeholders make a pair.", [...one], "Widen `between` or `and`.");
  if (count > MOST_CHOSEN)
    throw badInput(
      `\`between\` and \`and\` choose at most ${MOST_CHOSEN} stakeholders together.`,
      count,
      "Narrow them, for instance to a place, a sector or a kind.",
    );
}

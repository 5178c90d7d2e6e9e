import type { StakeholderFilter } from "../../schema/filters/filters.js";
import type { MatchFilter } from "../../schema/match.js";
import type { MatchHorizon } from "../../schema/vocabulary.js";
import {
  type FoundCounterfactual,
  type FoundGap,
  type FoundMatch,
  toFoundCounterfactual,
  toFoundGap,
  toFoundMatch,
} from "./found-match.js";
import { counterfactualCost, explainCost, gapCost, type MatchDesk, rankCost } from "./match-desk.js";
import {
  counterfactualTask,
  explainTask,
  gapTask,
  lackingTask,
  matchesTask,
  pairTask,
  rankedFor,
  type Ranking,
  rankTask,
} from "./match-tasks.js";
import { placesByName } from "../network/id-places.js";
import { checkChoosesAnybody, checkChoosesSomebody, type Sieve } from "./sieve.js";
import type { Told } from "./told.js";

/** Who asks, until when, and what is to be told of each match. */
export interface MatchAsking {
  readonly caller: string;
  readonly signal: AbortSignal;
  readonly told: Told;
}

/** How deep the ranking is searched for candidates that the filter lets through, step by step. */
const DEPTHS = [200, 1_000, 5_000];

/** Seekers are ranked together up to this cost (some 50 ms), so that callers take turns and none waits for long. */
const MOST_AT_ONCE = 5_000_000;

/** How many matches, and how many better ones are left out. */
export interface PageOfMatches {
  readonly size: number;
  readonly skipped: number;
}

/** Which matches of a list, how far ahead it looks, and how varied it is (see `varied`). */
export interface ListOfMatches extends PageOfMatches, Pick<Ranking, "horizon" | "variety"> {}

/**
 * The best matches of each of some seekers that the filter lets through; none for those that are not in the network. Throws
 * BAD_USER_INPUT for a filter that chooses nobody.
 */
export async function findMatches(
  desk: MatchDesk,
  seekers: readonly string[],
  { size, skipped, horizon, variety }: ListOfMatches,
  filter: MatchFilter | null | undefined,
  sieve: Sieve,
  asking: MatchAsking,
): Promise<Map<string, FoundMatch[]>> {
  const ranking = {
    first: skipped + size,
    ...{ skipped, horizon, variety },
    presentPartners: filter?.presentPartners === true,
    kinds: filter?.kinds ?? undefined,
  };
  const numbers = seekers.map((id) => desk.view.network.ids.find(id)).filter((one) => one >= 0);
  const found = new Map<string, FoundMatch[]>();
  if (size === 0) return found;
  const wanted = filter?.candidates;
  if (wanted)
    for (const seeker of numbers)
      keep(found, await siftedMatches(desk, seeker, ranking, wanted, sieve, asking));
  else for await (const matches of allMatches(desk, numbers, ranking, asking)) keep(found, matches);
  if (found.size < numbers.length && (filter?.kinds || wanted))
    await checkChoosesSomebody(desk.view, stakeholdersOf(filter), "suggested", sieve, asking.signal);
  return found;
}

/** Whom a filter of matches chooses, as a filter of stakeholders. */
const stakeholdersOf = ({ kinds, candidates }: MatchFilter): StakeholderFilter => ({
  and: [...(kinds ? [{ kind: { in: kinds } }] : []), ...(candidates ? [candidates] : [])],
});

function keep(found: Map<string, FoundMatch[]>, matches: FoundMatch[]): void {
  if (matches[0]) found.set(matches[0].seeker, matches);
}

/** Some seekers at a time, of each all its matches. */
async function* allMatches(
  { view, subject, workers }: MatchDesk,
  seekers: readonly number[],
  ranking: Ranking,
  { told, ...order }: MatchAsking,
): AsyncGenerator<FoundMatch[], undefined> {
  const each = rankCost(view) + (ranking.first - ranking.skipped) * explainCost(view);
  const many = Math.max(1, Math.floor(MOST_AT_ONCE / each));
  for (let start = 0; start < seekers.length; start += many) {
    const some = seekers.slice(start, start + many);
    const cost = some.length * each;
    const input = { seekers: some, ranking, told };
    for (const matches of await workers.run(matchesTask, subject, input, { ...order, cost }))
      yield matches.map((match) => toFoundMatch(view.network, match));
  }
}

/** Ranks deeper and deeper until enough candidates pass the filter. */
async function siftedMatches(
  { view, subject, workers }: MatchDesk,
  seeker: number,
  ranking: Ranking,
  filter: StakeholderFilter,
  sieve: Sieve,
  { told, ...order }: MatchAsking,
): Promise<FoundMatch[]> {
  const { network } = view;
  const idOf = ({ candidate }: { candidate: number }): string => network.ids.at(candidate);
  for (const first of DEPTHS) {
    const input = { seeker, ranking: { ...ranking, first } };
    const ranked = await workers.run(rankTask, subject, input, { ...order, cost: rankCost(view) });
    const passed = await sieve(ranked.map(idOf), filter);
    const passing = ranked.filter((match) => passed.has(idOf(match))).slice(0, rankedFor(ranking));
    if (passing.length < rankedFor(ranking) && ranked.length === first && first !== DEPTHS.at(-1)) continue;
    const cost = (ranking.first - ranking.skipped) * explainCost(view);
    const explaining = { seeker, matches: passing, ranking, told };
    const matches = await workers.run(explainTask, subject, explaining, { ...order, cost });
    return matches.map((match) => toFoundMatch(network, match));
  }
  return [];
}

/** Explains one pair, whether it would be suggested or not; null where either is not in the network. */
export async function findMatch(
  { view, subject, workers }: MatchDesk,
  [seekerId, candidateId]: readonly [string, string],
  horizon: MatchHorizon,
  { told, ...order }: MatchAsking,
): Promise<FoundMatch | null> {
  const [seeker, candidate] = [view.network.ids.find(seekerId), view.network.ids.find(candidateId)];
  if (seeker < 0 || candidate < 0) return null;
  const cost = rankCost(view) + explainCost(view);
  const input = { seeker, candidate, horizon, told };
  const match = await workers.run(pairTask, subject, input, { ...order, cost });
  return toFoundMatch(view.network, match);
}

/** What would lift a candidate for a seeker; nothing where either is not in the network. */
export async function findCounterfactuals(
  { view, subject, workers }: MatchDesk,
  match: Pick<FoundMatch, "seeker" | "candidate" | "horizon">,
  { caller, signal }: MatchAsking,
): Promise<FoundCounterfactual[]> {
  const { ids } = view.network;
  const [seeker, candidate] = [ids.find(match.seeker), ids.find(match.candidate)];
  if (seeker < 0 || candidate < 0) return [];
  const order = { caller, signal, cost: counterfactualCost(view) };
  const [found = []] = await workers.run(
    counterfactualTask,
    subject,
    { pairs: [{ seeker, candidate, horizon: match.horizon }] },
    order,
  );
  return found.map((one) => toFoundCounterfactual(view.network, one));
}

/** How many gaps are looked through for those of stakeholders that the filter lets through, step by step. */
const GAP_DEPTHS = [1_000, 20_000, Number.MAX_SAFE_INTEGER / 4];

/** What stakeholders lack and peers have; at most `first` of those that the filter lets through. */
export async function findGaps(
  { view, subject, workers }: MatchDesk,
  first: number,
  filter: StakeholderFilter | null | undefined,
  sieve: Sieve,
  { caller, signal }: MatchAsking,
): Promise<FoundGap[]> {
  const { network } = view;
  const order = { caller, signal, cost: gapCost(view) };
  const topicPlaces = placesByName(network.facets.topics);
  const find = async (only?: readonly number[]): Promise<FoundGap[]> =>
    (await workers.run(gapTask, subject, { first, topicPlaces, only }, order)).map((gap) =>
      toFoundGap(network, gap),
    );
  if (!filter) return find();
  const checked = async (found: FoundGap[]): Promise<FoundGap[]> => {
    if (found.length === 0) await checkChoosesAnybody(view, filter, sieve, signal);
    return found;
  };
  for (const depth of GAP_DEPTHS) {
    const input = { first: depth, topicPlaces };
    const { stakeholders, hasMore } = await workers.run(lackingTask, subject, input, order);
    const idOf = (one: number): string => network.ids.at(one);
    const passed = await sieve(Array.from(stakeholders, idOf), filter);
    const only = Array.from(stakeholders).filter((one) => passed.has(idOf(one)));
    const found = only.length === 0 ? [] : await find(only);
    // Whoever is not among those looked through has no gap among the first so many, but for equals.
    if (!hasMore || found.length >= first) return checked(found);
  }
  return checked([]);
}

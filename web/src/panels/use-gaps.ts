import { useLoad } from "../app/use-load.js";
import type { Loaded } from "../app/work.js";
import { GapsDocument, type StakeholderFilter } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import { gapGroups, type GapGroup } from "../state/gap-groups.js";

/** The most gaps that the API gives at once. */
export const MOST_GAPS = 100;

/** Gaps in groups, and of how many. */
export interface FoundGaps {
  readonly groups: readonly GapGroup[];
  readonly count: number;
}

/** Asks for the most glaring gaps of those whom a filter chooses; null asks nothing. */
export const useGaps = (filter: StakeholderFilter | null): Loaded<FoundGaps> =>
  useLoad(filter === null ? null : JSON.stringify(filter), "Looking for gaps", async (signal) => {
    const { gaps } = await ask(GapsDocument, { filter, first: MOST_GAPS }, signal);
    return { groups: gapGroups(gaps), count: gaps.length };
  });

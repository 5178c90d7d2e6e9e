import { useLoad } from "../../app/use-load.js";
import type { Loaded } from "../../app/work.js";
import { GapsDocument, type StakeholderFilter } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import type { Network } from "../../state/facts.js";
import { gapGroups, type GapGroup, gapHighlight } from "../../state/gap-groups.js";
import type { Highlight } from "../../state/highlight.js";
import { chosenFilter } from "../../state/network-filter.js";
import { seekerOf, type View } from "../../state/view.js";
import { t } from "../../words/words.js";

/** The most gaps that the API gives at once. */
export const MOST_GAPS = 100;

/** Gaps in groups, and of how many. */
export interface FoundGaps {
  readonly groups: readonly GapGroup[];
  readonly count: number;
}

/** Whose gaps the view asks for; null where it asks for nobody's. Everybody's of a part of the network are asked by id. */
export function gapsFilter(view: View, network: Network, isWhole: boolean): StakeholderFilter | null {
  if (view.gaps === null) return null;
  if (view.gaps.of === "selected") {
    const id = seekerOf(view);
    return id === null ? null : { id: { eq: id } };
  }
  if (view.gaps.of === "group") return view.group.length === 0 ? null : { id: { in: [...view.group] } };
  const chosen = chosenFilter(view);
  return isWhole || view.scope === "all"
    ? chosen
    : { and: [{ id: { in: [...network.stakeholders.keys()] } }, chosen] };
}

/** Asks for the most glaring gaps of those whom a filter chooses; null asks nothing. */
export const useGaps = (filter: StakeholderFilter | null): Loaded<FoundGaps> =>
  useLoad(filter === null ? null : JSON.stringify(filter), t("gaps.looking"), async (signal) => {
    const { gaps } = await ask(GapsDocument, { filter, first: MOST_GAPS }, signal);
    return { groups: gapGroups(gaps), count: gaps.length };
  });

/** What the map shows of the open gap; null without one. */
export function openGap({ gaps }: View, found: FoundGaps | null): Highlight | null {
  const open = gaps === null ? undefined : found?.groups.find(({ key }) => key === gaps.gap);
  return open === undefined ? null : gapHighlight(open);
}

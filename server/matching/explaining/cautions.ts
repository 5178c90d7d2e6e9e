import type { MatchCautionType } from "../../../schema/vocabulary.js";
import { hasLinkage } from "./common-linkages.js";
import { plansOf } from "./plans.js";
import type { MatchView } from "../view/match-view.js";
import { eachCommon, sortedCell } from "../../network/arrays/sparse-rows.js";

export interface Caution {
  readonly type: MatchCautionType;
  /** Numbers in the network. */
  readonly stakeholders: readonly number[];
  readonly linkages: readonly number[];
}

/** The cautions about a pair, in the order of MATCH_CAUTIONS; reads the two stakeholders' own linkages only. */
export const cautionsOf = (view: MatchView, seeker: number, candidate: number): Caution[] =>
  cautionsFor(view, [seeker], candidate);

/** The cautions about a candidate for several who act together. */
export function cautionsFor(view: MatchView, seekers: readonly number[], candidate: number): Caution[] {
  const { network } = view;
  const found: Caution[] = [];
  const plans = seekers.map((seeker) => plansOf(view, seeker, candidate));
  const asked = plans.flatMap(({ direct }) => direct);
  if (asked.length > 0) found.push({ type: "ALREADY_ASKED", stakeholders: [], linkages: asked });
  const planned = new Set(plans.flatMap(({ projects }) => projects));
  if (planned.size > 0)
    found.push({
      type: "PLANNED_TOGETHER",
      stakeholders: [...planned],
      linkages: [...new Set(plans.flatMap(({ linkages }) => linkages))],
    });
  const [only, other] = sharedBy(view, seekers, candidate);
  if (only !== undefined && other === undefined)
    found.push({ type: "BEHIND_ONE_BROKER", stakeholders: [only], linkages: [] });
  if (network.collective[candidate] === 1)
    found.push({ type: "COLLECTIVE", stakeholders: [candidate], linkages: [] });
  if (!hasLinkage(view, candidate))
    found.push({ type: "NO_LINKAGE", stakeholders: [candidate], linkages: [] });
  return found;
}

/** Up to two partners that a candidate shares with some others; none where it is a partner of one of them itself. */
function sharedBy({ graph }: MatchView, seekers: readonly number[], candidate: number): number[] {
  const shared = new Set<number>();
  for (const seeker of seekers) {
    if (sortedCell(graph.pairs, seeker, candidate) > 0) return [];
    eachCommon(graph.pairs, seeker, candidate, (partner) => shared.add(partner).size < 2);
  }
  return [...shared];
}

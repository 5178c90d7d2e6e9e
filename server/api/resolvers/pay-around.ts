import type { GrownNetwork } from "../../questions/grow-network.js";
import { inputWeight } from "../../store/repositories/input-size.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";

/** Looks at a linkage that take as long as one unit of cost. */
const LOOKS_A_UNIT = 250;

/** What a linkage takes to be put in order, and a partner to be found in it, beside the conditions of a filter. */
const LOOKS = { linkages: 5, partners: 30 } as const;

/** Pays for what is around a stakeholder by the linkages that it has: nothing for a few, much for a hub. */
export function payAround(
  { pay }: RequestContext,
  { degree }: StoredStakeholder,
  around: keyof typeof LOOKS,
  filter: unknown,
): void {
  const cost = Math.floor((degree * (LOOKS[around] + inputWeight(filter))) / LOOKS_A_UNIT);
  if (cost > 0) pay(cost, `Ask for \`${around}\` of fewer stakeholders, or with fewer conditions.`);
}

/** Stakeholders and linkages that a network comes to for one unit of cost, shown or left out. */
const REACHED_A_UNIT = 50;

/** Pays for a network by all that it came to: around a hub that is far more than it shows. */
export function payGrown({ pay }: RequestContext, { nodes, linkages, ...omitted }: GrownNetwork): void {
  const reached = nodes.length + linkages.length + omitted.omittedNodes + omitted.omittedLinkages;
  const cost = Math.floor(reached / REACHED_A_UNIT);
  if (cost > 0) pay(cost, "Ask for a network of less depth, around fewer, or with a narrower filter.");
}

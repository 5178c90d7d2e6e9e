import type { MatchCautionType } from "../../schema/vocabulary.js";
import { hasLinkage } from "./common-linkages.js";
import type { MatchView } from "./match-view.js";
import type { Network } from "../network/network.js";
import { counts, otherEnd } from "./partner-graph.js";
import { at } from "../network/typed-array.js";
import { eachCommon } from "../network/sparse-rows.js";

export interface Caution {
  readonly type: MatchCautionType;
  readonly stakeholders: readonly string[];
  readonly linkages: readonly string[];
}

/** The cautions about a pair, in the order of MATCH_CAUTIONS; reads the two stakeholders' own linkages only. */
export function cautionsOf(view: MatchView, seeker: number, candidate: number): Caution[] {
  const { network, graph } = view;
  const found: Caution[] = [];
  const name = (one: number): string => network.ids.at(one);
  const asked = wishesBetween(view, seeker, candidate);
  if (asked.length > 0)
    found.push({
      type: "ALREADY_ASKED",
      stakeholders: [],
      linkages: asked.map((l) => network.linkageIds.at(l)),
    });
  const shared: number[] = [];
  eachCommon(graph.pairs, seeker, candidate, (partner) => shared.push(partner) < 2);
  const [only] = shared;
  if (only !== undefined && shared.length === 1)
    found.push({ type: "BEHIND_ONE_BROKER", stakeholders: [name(only)], linkages: [] });
  if (network.collective[candidate] === 1)
    found.push({ type: "COLLECTIVE", stakeholders: [name(candidate)], linkages: [] });
  if (!hasLinkage(view, candidate))
    found.push({ type: "NO_LINKAGE", stakeholders: [name(candidate)], linkages: [] });
  return found;
}

function wishesBetween({ network }: MatchView, one: number, other: number): number[] {
  const shorter = linkageCount(network, one) <= linkageCount(network, other);
  const [here, there] = shorter ? [one, other] : [other, one];
  return Array.from(
    network.incident.subarray(at(network.offsets, here), at(network.offsets, here + 1)),
  ).filter((linkage) => !counts(network, linkage) && otherEnd(network, linkage, here) === there);
}

const linkageCount = (network: Network, one: number): number =>
  at(network.offsets, one + 1) - at(network.offsets, one);

import type { MatchCautionType } from "../../schema/vocabulary.js";
import { hasLinkage } from "./common-linkages.js";
import type { MatchView } from "./match-view.js";
import { counts, lengthOf, linkagesAt, otherEnd } from "./partner-graph.js";
import { eachCommon } from "../network/sparse-rows.js";

export interface Caution {
  readonly type: MatchCautionType;
  /** Numbers in the network. */
  readonly stakeholders: readonly number[];
  readonly linkages: readonly number[];
}

/** The cautions about a pair, in the order of MATCH_CAUTIONS; reads the two stakeholders' own linkages only. */
export function cautionsOf(view: MatchView, seeker: number, candidate: number): Caution[] {
  const { network, graph } = view;
  const found: Caution[] = [];
  const asked = wishesBetween(view, seeker, candidate);
  if (asked.length > 0) found.push({ type: "ALREADY_ASKED", stakeholders: [], linkages: asked });
  const shared: number[] = [];
  eachCommon(graph.pairs, seeker, candidate, (partner) => shared.push(partner) < 2);
  const [only] = shared;
  if (only !== undefined && shared.length === 1)
    found.push({ type: "BEHIND_ONE_BROKER", stakeholders: [only], linkages: [] });
  if (network.collective[candidate] === 1)
    found.push({ type: "COLLECTIVE", stakeholders: [candidate], linkages: [] });
  if (!hasLinkage(view, candidate))
    found.push({ type: "NO_LINKAGE", stakeholders: [candidate], linkages: [] });
  return found;
}

function wishesBetween({ network }: MatchView, one: number, other: number): number[] {
  const [here, there] = lengthOf(network, one) <= lengthOf(network, other) ? [one, other] : [other, one];
  return Array.from(linkagesAt(network, here)).filter(
    (linkage) => !counts(network, linkage) && otherEnd(network, linkage, here) === there,
  );
}

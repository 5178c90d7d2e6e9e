import { sortedCell } from "../../network/arrays/sparse-rows.js";
import type { Steps } from "../../network/turns/steps.js";
import { at } from "../../network/arrays/typed-array.js";
import type { MatchModel } from "../model/match-model.js";
import type { MatchView } from "../view/match-view.js";
import { rowOf } from "../view/partner-graph.js";
import { patchedView } from "../view/patched-view.js";
import { rankOf } from "../rank-matches.js";
import { withLinkage, withOffer } from "./what-if.js";

/** A change that would lift a candidate, and the rank it would then have. */
export interface Counterfactual {
  readonly type: "OFFER" | "SHARED_PARTNER";
  /** The topic to offer, or the seeker's partner to link with. */
  readonly topic: number | null;
  readonly partner: number | null;
  readonly rankBefore: number;
  readonly rankAfter: number;
}

/** Partners of the seeker that are tried, best first by a cheap estimate. */
const TRIED = 3;

/**
 * What would lift a candidate: an offer that meets an open need of the seeker, or a direct linkage with one of the
 * seeker's partners. Each is made in the network and ranked again, so the rank is the one it would have: the cost is one
 * ranking and one patched view for each change tried (up to 4). Empty for pairs that cannot be matched.
 */
export function* counterfactualSteps(
  view: MatchView,
  model: MatchModel,
  seeker: number,
  candidate: number,
): Steps<Counterfactual[]> {
  const before = rankOf(view, model, seeker, candidate)?.rank;
  if (before === undefined) return [];
  const found: Counterfactual[] = [];
  const attempt = (next: MatchView, change: Pick<Counterfactual, "type" | "topic" | "partner">): void => {
    const after = rankOf(next, model, seeker, candidate)?.rank;
    if (after !== undefined && after < before)
      found.push({ ...change, rankBefore: before, rankAfter: after });
  };
  const topic = unmetNeed(view, seeker, candidate);
  if (topic !== undefined)
    attempt(
      { ...view, network: withOffer(view.network, candidate, topic) },
      { type: "OFFER", topic, partner: null },
    );
  for (const partner of partnersToTry(view, seeker, candidate)) {
    yield;
    const network = withLinkage(view.network, view.asOf, partner, candidate);
    const touched = { stakeholders: new Int32Array(0), linkages: Int32Array.of(view.network.from.length) };
    const next = yield* patchedView(view, network, touched);
    attempt(next, { type: "SHARED_PARTNER", topic: null, partner });
  }
  return found.sort((a, b) => a.rankAfter - b.rankAfter);
}

function unmetNeed({ network }: MatchView, seeker: number, candidate: number): number | undefined {
  const offers = rowOf(network.offers, candidate);
  return rowOf(network.needs, seeker).find((topic) => !offers.includes(topic));
}

/** Partners of the seeker that the candidate does not know, those with few other partners first: they say most. */
function partnersToTry({ graph }: MatchView, seeker: number, candidate: number): number[] {
  const partners = Array.from(rowOf(graph.pairs, seeker)).filter(
    (partner) => sortedCell(graph.pairs, partner, candidate) === 0,
  );
  const worthOf = (partner: number): number =>
    sortedCell(graph.pairs, seeker, partner) / at(graph.degree, partner);
  return partners.sort((a, b) => worthOf(b) - worthOf(a)).slice(0, TRIED);
}

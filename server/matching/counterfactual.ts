import type { MatchModel } from "./match-model.js";
import { buildMatchView, type MatchView } from "./match-view.js";
import type { LinkageRow, SectorRow, StakeholderRow } from "../network/network.js";
import { buildNetwork } from "../network/network-builder.js";
import { rankOf } from "./rank-matches.js";
import { at } from "../network/typed-array.js";
import { sortedCell } from "../network/sparse-rows.js";

/** A change that would lift a candidate, and the rank it would then have. */
export interface Counterfactual {
  readonly type: "OFFER" | "SHARED_PARTNER";
  /** The topic to offer, or the seeker's partner to link with. */
  readonly topic: string | null;
  readonly partner: string | null;
  readonly rankBefore: number;
  readonly rankAfter: number;
}

/** The rows a view was built from, as of the same day. */
export interface Rows {
  readonly stakeholders: readonly StakeholderRow[];
  readonly linkages: readonly LinkageRow[];
  readonly sectors?: readonly SectorRow[];
}

/** Partners of the seeker that are tried, best first by a cheap estimate. */
const TRIED = 3;

/**
 * What would lift a candidate: an offer that meets an open need of the seeker, or a direct linkage with one of the
 * seeker's partners. Each is made in the rows and everything is built and ranked again, so the rank is the one it
 * would have: the cost is one view for each change tried (up to 4). Empty for pairs that cannot be matched.
 */
export function counterfactuals(
  view: MatchView,
  model: MatchModel,
  rows: Rows,
  seeker: string,
  candidate: string,
): Counterfactual[] {
  const before = rankIn(view, model, seeker, candidate);
  if (before === null) return [];
  const found: Counterfactual[] = [];
  const attempt = (changed: Rows, change: Pick<Counterfactual, "type" | "topic" | "partner">): void => {
    const network = buildNetwork(changed.stakeholders, changed.linkages, changed.sectors);
    const next = buildMatchView(network, view.asOf);
    const after = rankIn(next, model, seeker, candidate);
    if (after !== null && after < before) found.push({ ...change, rankBefore: before, rankAfter: after });
  };
  const topic = unmetNeed(rows, seeker, candidate);
  if (topic !== undefined)
    attempt(withOffer(rows, candidate, topic), { type: "OFFER", topic, partner: null });
  for (const partner of partnersToTry(view, seeker, candidate))
    attempt(withLinkage(rows, view.asOf, partner, candidate), {
      type: "SHARED_PARTNER",
      topic: null,
      partner,
    });
  return found.sort((a, b) => a.rankAfter - b.rankAfter);
}

/** The rows with one more offer. */
export const withOffer = (rows: Rows, stakeholder: string, topic: string): Rows => ({
  ...rows,
  stakeholders: rows.stakeholders.map((row) =>
    row.id === stakeholder ? { ...row, offers: [...row.offers, topic] } : row,
  ),
});

/** The rows with one more mutual collaboration, dated as of a day. */
export const withLinkage = (rows: Rows, asOf: number, from: string, to: string): Rows => ({
  ...rows,
  linkages: [
    ...rows.linkages,
    {
      id: `linkage:${from}/what-if-${to}`,
      kind: "COLLABORATION",
      from,
      to,
      mutual: true,
      role: null,
      earliest: new Date(asOf * 86_400_000).toISOString().slice(0, 10),
      status: "ESTABLISHED",
    },
  ],
});

function rankIn(view: MatchView, model: MatchModel, seeker: string, candidate: string): number | null {
  const [from, to] = [view.network.ids.find(seeker), view.network.ids.find(candidate)];
  return from === undefined || to === undefined ? null : (rankOf(view, model, from, to)?.rank ?? null);
}

function unmetNeed(rows: Rows, seeker: string, candidate: string): string | undefined {
  const offers = rows.stakeholders.find((row) => row.id === candidate)?.offers ?? [];
  return rows.stakeholders.find((row) => row.id === seeker)?.needs.find((topic) => !offers.includes(topic));
}

/** Partners of the seeker that the candidate does not know, those with few other partners first: they say most. */
function partnersToTry(view: MatchView, seeker: string, candidate: string): string[] {
  const { network, graph } = view;
  const [one, other] = [network.ids.find(seeker) ?? 0, network.ids.find(candidate) ?? 0];
  const partners = Array.from(
    graph.pairs.columns.subarray(at(graph.pairs.offsets, one), at(graph.pairs.offsets, one + 1)),
  ).filter((partner) => sortedCell(graph.pairs, partner, other) === 0);
  const worthOf = (partner: number): number =>
    sortedCell(graph.pairs, one, partner) / at(graph.degree, partner);
  return partners
    .sort((a, b) => worthOf(b) - worthOf(a))
    .slice(0, TRIED)
    .map((partner) => network.ids.at(partner));
}

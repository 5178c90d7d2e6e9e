import type { Network } from "../network/network.js";
import type { Workers } from "../workers/worker-pool.js";
import type { MatchSubject } from "./match-tasks.js";
import type { MatchView } from "./view/match-view.js";

/** What matches are made from: a version of the network, the model, and the threads that work on both. */
export interface MatchDesk {
  /** With the network's names: only here, on the request thread, ids become numbers and numbers ids. */
  readonly view: MatchView<Network>;
  /** The same as threads see it. */
  readonly subject: MatchSubject;
  readonly workers: Workers;
}

/** Gives the desk of the data as they are now, or were a moment ago. */
export type MatchDesks = () => Promise<MatchDesk>;

/** What it takes to rank everybody for one seeker, in entries that are walked. */
export const rankCost = ({ graph, actors }: MatchView): number =>
  graph.pairs.columns.length + 20 * actors.length;

/** How many are chosen for pairs, how many pairs are looked for, and how many of these are shown. */
export interface PairsAsked {
  readonly chosen: number;
  readonly first: number;
  readonly shown: number;
}

/** Of lists that are ranked one after the other, each takes so much of what one alone does: what they share is at hand. */
const IN_A_ROW = 0.75;

/**
 * What it takes to find the best pairs of some chosen: whoever is in them is ranked, and some of the others, all pairs are
 * looked at, and those that are shown are explained from both sides. As measured on CORDIS, among hubs and others.
 */
export const opportunityCost = (view: MatchView, { chosen, first, shown }: PairsAsked): number =>
  IN_A_ROW * Math.min(chosen, 2 * first + chosen / 20) * rankCost(view) +
  18 * chosen ** 2 +
  2 * shown * explainCost(view);

/** What it takes to explain one match. */
export const explainCost = ({ graph }: MatchView): number => 10_000 + graph.pairs.columns.length / 20;

/** What it takes to derive a view: all pairs are met in projects, and read again for each table. */
export const viewCost = ({ from, kind }: Pick<Network, "from" | "kind">): number =>
  100 * (from.length + kind.length);

/** What it takes to try what would lift one candidate: a patched view and a ranking for each change. */
export const counterfactualCost = (view: MatchView): number =>
  4 * (4 * view.graph.pairs.columns.length + 2 * view.network.from.length + rankCost(view));

/** What it takes to look for gaps. */
export const gapCost = ({ network }: MatchView): number => 80 * (network.from.length + network.kind.length);

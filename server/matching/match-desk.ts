import type { Network } from "../network/network.js";
import type { Workers } from "../workers/worker-pool.js";
import type { MatchSubject } from "./match-tasks.js";
import type { MatchView } from "./match-view.js";

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

/** Of so many chosen each is ranked where they are hubs; of more, one in so many, or as much is done to leave them out. */
const [RANKED_EACH, RANKED_OF_MORE] = [300, 10];

/** Each of so many pairs that are looked at as a whole takes so much. */
const [PAIRS_LOOKED_AT, PAIR] = [50_000, 500];

/** How many rankings the best pairs of some chosen take: the dearest that were found on CORDIS, among hubs and others. */
export const rankingsFor = (chosen: number): number =>
  Math.min(chosen, RANKED_EACH) + chosen / RANKED_OF_MORE;

/** What it takes to find the best pairs of some chosen, and to explain those that are shown from both sides. */
export const opportunityCost = (view: MatchView, chosen: number, shown: number): number =>
  rankingsFor(chosen) * rankCost(view) +
  Math.min(chosen ** 2 / 2, PAIRS_LOOKED_AT) * PAIR +
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

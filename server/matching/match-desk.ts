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

/** What it takes to explain one match. */
export const explainCost = ({ graph }: MatchView): number => 1_000 + graph.pairs.columns.length / 20;

/** What it takes to derive a view: all pairs are met in projects, and read again for each table. */
export const viewCost = ({ from, kind }: Pick<Network, "from" | "kind">): number =>
  100 * (from.length + kind.length);

/** What it takes to try what would lift one candidate: a patched view and a ranking for each change. */
export const counterfactualCost = (view: MatchView): number =>
  4 * (4 * view.graph.pairs.columns.length + 2 * view.network.from.length + rankCost(view));

/** What it takes to look for gaps. */
export const gapCost = ({ network }: MatchView): number => 20 * (network.from.length + network.kind.length);

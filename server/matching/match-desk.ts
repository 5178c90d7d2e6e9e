import type { Rows } from "./counterfactual.js";
import type { MatchModel } from "./match-model.js";
import type { MatchView } from "./match-view.js";
import type { Network } from "../network/network.js";

/** What matches are made from: the network at one version of the data, and the model. */
export interface MatchDesk {
  /** What the view was built from; kept for networks that are small enough for counterfactuals. */
  readonly rows: Rows | undefined;
  readonly view: MatchView;
  readonly model: MatchModel;
}

/** Each counterfactual builds everything anew; beyond so many stakeholders that would hold up everybody else. */
export const MOST_FOR_COUNTERFACTUALS = 5_000;

/** The network of a version of the data where somebody holds it: then it need not be read and kept once more. */
export type NetworkOf = (version: number) => Promise<Network | undefined>;

/** Gives the desk of the data as they are now, or were a moment ago. */
export type MatchDesks = () => Promise<MatchDesk>;

import { sizeOf } from "../view/match-columns.js";
import type { MatchModel, Regime } from "../model/match-model.js";
import type { MatchView } from "../view/match-view.js";

/** What searches on a view found out about the chance of each stakeholder's average candidate: the next ones begin with it. */
export interface KnownAverages {
  /** The logarithms, by stakeholder: what it is, or what it is at least; NaN where nobody has asked. */
  readonly logarithms: Float64Array;
  /** 1 where it is not only a bound. */
  readonly isExact: Uint8Array;
}

const known = new WeakMap<MatchView, WeakMap<Regime, KnownAverages>>();

/** The averages of a view and a model, which whoever works them out writes down. */
export function knownAverages(view: MatchView, { established }: MatchModel): KnownAverages {
  const byModel = known.get(view) ?? new WeakMap<Regime, KnownAverages>();
  known.set(view, byModel);
  const size = sizeOf(view.network);
  const averages = byModel.get(established) ?? {
    logarithms: new Float64Array(size).fill(NaN),
    isExact: new Uint8Array(size),
  };
  byModel.set(established, averages);
  return averages;
}

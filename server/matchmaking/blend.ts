import type { MatchView } from "./match-view.js";
import { type MatchModel, type Regime, regimeOf, weightsOf } from "./match-model.js";
import { STAKEHOLDER_KINDS } from "./network.js";
import { type Score, worth } from "./score.js";
import { SCORES } from "./scores.js";
import { at } from "./sparse-rows.js";

/** Kept columns per view: 8 bytes a stakeholder each. The oldest goes first. */
const MAX_KEPT = 128;
const kept = new WeakMap<MatchView, Map<string, Float64Array>>();

/** The worth of every score for every stakeholder, in the order of SCORES; `cold` leaves out what reads the seeker's partners. */
export function worthColumns(view: MatchView, seeker: number, cold = false): Float64Array[] {
  return SCORES.map((score) => {
    if (cold && score.ofPartners) return new Float64Array(view.network.ids.length);
    const shared = score.sharedBy?.(view, seeker);
    return shared === undefined ? columnOf(view, seeker, score) : keptColumn(view, seeker, score, shared);
  });
}

function columnOf(view: MatchView, seeker: number, score: Score): Float64Array {
  const column = new Float64Array(view.network.ids.length);
  score.fill(view, seeker, column);
  for (const one of view.actors) {
    const raw = at(column, one);
    if (raw !== 0) column[one] = worth(score, raw);
  }
  return column;
}

function keptColumn(view: MatchView, seeker: number, score: Score, shared: number): Float64Array {
  const columns = kept.get(view) ?? new Map<string, Float64Array>();
  kept.set(view, columns);
  const key = `${score.key} ${shared}`;
  const known = columns.get(key);
  if (known !== undefined) return known;
  const column = columnOf(view, seeker, score);
  const oldest = columns.size >= MAX_KEPT ? columns.keys().next().value : undefined;
  if (oldest !== undefined) columns.delete(oldest);
  columns.set(key, column);
  return column;
}

/** The match score of every stakeholder for a seeker: the weighted sum of the columns by pair of kinds. */
export function blend(
  view: MatchView,
  seeker: number,
  columns: readonly Float64Array[],
  part: Regime,
): Float64Array {
  const scores = new Float64Array(view.network.ids.length);
  const byKind = STAKEHOLDER_KINDS.map((_, kind) => weightsOf(part, at(view.network.kind, seeker), kind));
  columns.forEach((column, k) => {
    const weights = Float64Array.from(byKind, (own) => at(own, k));
    if (weights.every((weight) => weight === 0)) return;
    for (const one of view.actors)
      scores[one] = at(scores, one) + at(weights, at(view.network.kind, one)) * at(column, one);
  });
  return scores;
}

/** The match score of every stakeholder for a seeker with a saved model. */
export const scoreAll = (view: MatchView, model: MatchModel, seeker: number): Float64Array =>
  blend(view, seeker, worthColumns(view, seeker), regimeOf(model, view, seeker));

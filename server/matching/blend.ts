import { sizeOf } from "./match-columns.js";
import type { MatchView } from "./match-view.js";
import { type MatchModel, type Regime, regimeOf, weightsOf } from "./match-model.js";
import { STAKEHOLDER_KIND_KEYS } from "../../schema/stakeholder-kinds.js";
import type { Profiles } from "./profiles.js";
import { type Score, worthAt } from "./score.js";
import { SCORES } from "./scores.js";
import { addReal, byte, real } from "../network/typed-array.js";

/** Kept columns per view: 8 bytes a stakeholder each. The oldest goes first. */
const MAX_KEPT = 128;
/** By the profiles of a view: wherever these are the same, all that the kept scores read is. */
const kept = new WeakMap<Profiles, Map<string, Float64Array>>();

/** The worth of every score for every stakeholder, in the order of SCORES; `cold` leaves out what reads the seeker's partners. */
export function worthColumns(view: MatchView, seeker: number, cold = false): Float64Array[] {
  return SCORES.map((score) => {
    if (cold && score.ofPartners) return new Float64Array(sizeOf(view.network));
    const shared = score.sharedBy?.(view, seeker);
    return shared === undefined ? columnOf(view, seeker, score) : keptColumn(view, seeker, score, shared);
  });
}

function columnOf(view: MatchView, seeker: number, score: Score): Float64Array {
  const column = new Float64Array(sizeOf(view.network));
  score.fill(view, seeker, column);
  const { scale } = score;
  for (const one of view.actors) {
    const raw = real(column, one);
    if (raw !== 0) column[one] = worthAt(scale, raw);
  }
  return column;
}

/** The worth of a score with `sharedBy` for every stakeholder; `shared` is what the seeker has in common with others. */
export function keptColumn(view: MatchView, seeker: number, score: Score, shared: number): Float64Array {
  const columns = kept.get(view.profiles) ?? new Map<string, Float64Array>();
  kept.set(view.profiles, columns);
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
  const scores = new Float64Array(sizeOf(view.network));
  const byKind = STAKEHOLDER_KIND_KEYS.map((_, kind) =>
    weightsOf(part, byte(view.network.kind, seeker), kind),
  );
  columns.forEach((column, k) => {
    const weights = Float64Array.from(byKind, (own) => real(own, k));
    if (weights.some((weight) => weight !== 0)) addColumn(view, column, weights, scores);
  });
  return scores;
}

/** Room for one seeker's column and scores; large lists are dear to make anew for each question. */
interface Room {
  readonly column: Float64Array;
  readonly scores: Float64Array;
}
const rooms = new WeakMap<Profiles, Room>();

function roomOf(view: MatchView): Room {
  const size = sizeOf(view.network);
  const room = rooms.get(view.profiles) ?? { column: new Float64Array(size), scores: new Float64Array(size) };
  rooms.set(view.profiles, room);
  return room;
}

/**
 * The match score of every stakeholder for a seeker with a saved model: what `blend` gives, in one list per view that the
 * next seeker's scores are written over. Scores without weight are not worked out.
 */
export function scoreAll(view: MatchView, model: MatchModel, seeker: number): Float64Array {
  const { scores } = roomOf(view);
  scores.fill(0);
  const part = regimeOf(model, view, seeker);
  const byKind = STAKEHOLDER_KIND_KEYS.map((_, kind) =>
    weightsOf(part, byte(view.network.kind, seeker), kind),
  );
  SCORES.forEach((score, k) => {
    const weights = Float64Array.from(byKind, (own) => real(own, k));
    if (weights.every((weight) => weight === 0)) return;
    const shared = score.sharedBy?.(view, seeker);
    if (shared === undefined) addFresh(view, seeker, score, weights);
    else addColumn(view, keptColumn(view, seeker, score, shared), weights, scores);
  });
  return scores;
}

/** Adds a score that no other seeker shares, without a column of worths in between. */
function addFresh(view: MatchView, seeker: number, score: Score, weights: Float64Array): void {
  const { column, scores } = roomOf(view);
  const { kind } = view.network;
  const { scale } = score;
  column.fill(0);
  score.fill(view, seeker, column);
  for (const one of view.actors) {
    const raw = real(column, one);
    if (raw !== 0) addReal(scores, one, real(weights, byte(kind, one)) * worthAt(scale, raw));
  }
}

function addColumn(view: MatchView, column: Float64Array, weights: Float64Array, scores: Float64Array): void {
  const { kind } = view.network;
  for (const one of view.actors) addReal(scores, one, real(weights, byte(kind, one)) * real(column, one));
}

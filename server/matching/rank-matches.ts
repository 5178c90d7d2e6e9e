import { scoreAll } from "./model/blend.js";
import { declinedOf } from "./declined.js";
import { sizeOf } from "./view/match-columns.js";
import type { MatchView } from "./view/match-view.js";
import { type MatchModel, regimeOf } from "./model/match-model.js";
import { isActor, rowOf } from "./view/partner-graph.js";
import { add, at, byte, real } from "../network/arrays/typed-array.js";

/**
 * A candidate in its place; `strength` is its chance as a multiple of the seeker's average candidate's. Who declined counts
 * in that average, and has no place.
 */
export interface RankedMatch {
  readonly candidate: number;
  readonly rank: number;
  readonly score: number;
  readonly strength: number;
}

export interface RankOptions {
  readonly first: number;
  /** Suggest present partners too. */
  readonly presentPartners?: boolean;
  /** Which candidates to keep; all when left out. */
  readonly admit?: (candidate: number) => boolean;
}

/** The best matches of a seeker, ties in the order of ids; one pass over every score (see docs/matchmaking-model.md for times). */
export function rankMatches(
  view: MatchView,
  model: MatchModel,
  seeker: number,
  options: RankOptions,
): RankedMatch[] {
  const scores = scoreAll(view, model, seeker);
  const temperature = regimeOf(model, view, seeker).temperature;
  const closed = closedTo(view, seeker, options);
  const declined = declinedOf(view.network, seeker);
  const best: number[] = [];
  let [sum, count, least] = [0, 0, -Infinity];
  for (const one of view.actors) {
    if (byte(closed, one) === 1) continue;
    count++;
    const score = real(scores, one);
    sum += Math.exp(temperature * score);
    if (score < least || declined.has(one)) continue;
    insert(view, scores, best, one);
    if (best.length > options.first) best.pop();
    if (best.length === options.first) least = real(scores, best[best.length - 1] ?? one);
  }
  const average = sum / count;
  return best.map((candidate, i) => ({
    candidate,
    rank: i + 1,
    score: real(scores, candidate),
    strength: Math.exp(temperature * real(scores, candidate)) / average,
  }));
}

/** Where some candidates stand for a seeker. */
export interface Standing {
  /** The chance of the seeker's average candidate: `exp(temperature * score)`. */
  readonly average: number;
  /** Best first; who may not be suggested (itself, a partner, a project, who declined) is left out. */
  readonly ranked: readonly RankedMatch[];
}

/** The places of some candidates among all that may be suggested; costs what ranking everybody does. */
export function standingOf(
  view: MatchView,
  model: MatchModel,
  seeker: number,
  candidates: Int32Array,
): Standing {
  const closed = closedTo(view, seeker, {});
  const scores = scoreAll(view, model, seeker);
  const temperature = regimeOf(model, view, seeker).temperature;
  const declined = declinedOf(view.network, seeker);
  let [sum, count] = [0, 0];
  for (const one of view.actors) {
    if (byte(closed, one) === 1) continue;
    count++;
    sum += Math.exp(temperature * real(scores, one));
  }
  const average = sum / count;
  const isAsked = (one: number): boolean =>
    byte(closed, one) === 0 && isActor(view.network, one) && !declined.has(one);
  const asked = Array.from(candidates.filter(isAsked)).sort((a, b) =>
    isBefore(view, scores, a, b) ? -1 : 1,
  );
  if (asked.length === 0) return { average, ranked: [] };
  /** Of each, how many come before it and not before the one ahead of it. */
  const ahead = new Int32Array(asked.length + 1);
  for (const one of view.actors)
    if (byte(closed, one) === 0 && !declined.has(one)) add(ahead, placeAmong(view, scores, asked, one), 1);
  let rank = 1;
  const ranked = asked.map((candidate, place) => {
    rank += at(ahead, place);
    const score = real(scores, candidate);
    return { candidate, rank, score, strength: Math.exp(temperature * score) / average };
  });
  return { average, ranked };
}

/** The place of one candidate; null when it may not be suggested. */
export const rankOf = (
  view: MatchView,
  model: MatchModel,
  seeker: number,
  candidate: number,
): RankedMatch | null => standingOf(view, model, seeker, Int32Array.of(candidate)).ranked[0] ?? null;

/** The first of some in order that one comes before; their number where it comes behind all of them. */
function placeAmong(view: MatchView, scores: Float64Array, ordered: readonly number[], one: number): number {
  const last = ordered[ordered.length - 1];
  if (last === undefined || !isBefore(view, scores, one, last)) return ordered.length;
  let [low, high] = [0, ordered.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(view, scores, one, ordered[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Marks of those who may not be suggested, among those who act; a project's parties are its partners. */
function closedTo(
  view: MatchView,
  seeker: number,
  { presentPartners, admit }: Partial<RankOptions>,
): Uint8Array {
  const { pairs, parties } = view.graph;
  const closed = new Uint8Array(sizeOf(view.network));
  closed[seeker] = 1;
  if (presentPartners !== true) {
    for (const partner of rowOf(pairs, seeker)) closed[partner] = 1;
    for (const party of rowOf(parties, seeker)) closed[party] = 1;
  }
  if (admit !== undefined) for (const one of view.actors) if (!admit(one)) closed[one] = 1;
  return closed;
}

function insert(view: MatchView, scores: Float64Array, best: number[], one: number): void {
  let place = best.length;
  while (place > 0 && isBefore(view, scores, one, best[place - 1] ?? one)) place--;
  best.splice(place, 0, one);
}

function isBefore(view: MatchView, scores: Float64Array, one: number, other: number): boolean {
  const difference = real(scores, one) - real(scores, other);
  return difference === 0 ? at(view.places, one) < at(view.places, other) : difference > 0;
}

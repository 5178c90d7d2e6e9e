import { scoreAll } from "./blend.js";
import type { MatchView } from "./match-view.js";
import { type MatchModel, regimeOf } from "./match-model.js";
import { at } from "./sparse-rows.js";

/** A candidate in its place; `strength` is its chance as a multiple of the seeker's average candidate's. */
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

/** The best matches of a seeker, ties in the order of ids; one pass over every score (see docs/matchmaking.md for times). */
export function rankMatches(
  view: MatchView,
  model: MatchModel,
  seeker: number,
  options: RankOptions,
): RankedMatch[] {
  const scores = scoreAll(view, model, seeker);
  const temperature = regimeOf(model, view, seeker).temperature;
  const open = openCandidates(view, seeker, options);
  const best: number[] = [];
  let sum = 0;
  for (const one of open) {
    sum += Math.exp(temperature * at(scores, one));
    const last = best[best.length - 1];
    if (best.length < options.first) insert(view, scores, best, one);
    else if (last !== undefined && isBefore(view, scores, one, last)) {
      best.pop();
      insert(view, scores, best, one);
    }
  }
  const average = sum / open.length;
  return best.map((candidate, i) => ({
    candidate,
    rank: i + 1,
    score: at(scores, candidate),
    strength: Math.exp(temperature * at(scores, candidate)) / average,
  }));
}

/** The place of one candidate among all that may be suggested; null when it may not (itself, a partner, a project). */
export function rankOf(
  view: MatchView,
  model: MatchModel,
  seeker: number,
  candidate: number,
): RankedMatch | null {
  const open = openCandidates(view, seeker, { first: 0 });
  if (!open.includes(candidate)) return null;
  const scores = scoreAll(view, model, seeker);
  const temperature = regimeOf(model, view, seeker).temperature;
  const sum = open.reduce((total, one) => total + Math.exp(temperature * at(scores, one)), 0);
  const rank = 1 + open.filter((one) => one !== candidate && isBefore(view, scores, one, candidate)).length;
  const score = at(scores, candidate);
  return { candidate, rank, score, strength: (Math.exp(temperature * score) * open.length) / sum };
}

function openCandidates(view: MatchView, seeker: number, options: RankOptions): number[] {
  const { offsets, columns } = view.graph.pairs;
  const closed = new Uint8Array(view.network.ids.length);
  closed[seeker] = 1;
  if (options.presentPartners !== true)
    for (let e = at(offsets, seeker); e < at(offsets, seeker + 1); e++) closed[at(columns, e)] = 1;
  const admit = options.admit ?? ((): boolean => true);
  return Array.from(view.actors).filter((one) => closed[one] === 0 && admit(one));
}

function insert(view: MatchView, scores: Float64Array, best: number[], one: number): void {
  let place = best.length;
  while (place > 0 && isBefore(view, scores, one, best[place - 1] ?? one)) place--;
  best.splice(place, 0, one);
}

function isBefore(view: MatchView, scores: Float64Array, one: number, other: number): boolean {
  const difference = at(scores, one) - at(scores, other);
  return difference === 0 ? (view.network.ids[one] ?? "") < (view.network.ids[other] ?? "") : difference > 0;
}

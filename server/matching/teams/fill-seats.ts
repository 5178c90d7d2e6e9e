import type { Steps } from "../../network/turns/steps.js";
import { at, real } from "../../network/arrays/typed-array.js";
import { declinedOf } from "../declined.js";
import type { SavedModel } from "../model/match-model.js";
import type { MatchView } from "../view/match-view.js";
import { rowOf } from "../view/partner-graph.js";
import { scoreTeam } from "./score-team.js";
import type { Team } from "./team.js";
import { countOf } from "./wanted.js";

/** A team as it is, and how many members it shall have in all. */
export interface TeamStart extends Team {
  readonly size: number;
}

/** What a team is asked for. */
export interface SeatOptions {
  /** How many are named for each seat, with the one that takes it. */
  readonly first: number;
  /** Bits of the things that the team shall have, and by stakeholder those that it brings (see `broughtBy`). */
  readonly wanted: number;
  readonly brought: Int32Array;
  /** How many seats at least go to those with whom no member of the team at the start has worked. */
  readonly newPartners: number;
}

/** Somebody for a seat; `strength` is the chance as a multiple of the average candidate's. */
export interface SeatCandidate {
  readonly candidate: number;
  readonly score: number;
  readonly strength: number;
}

/** A seat of a team as it is by then, and who may take it, best first: the first does, and is a member for the seats after it. */
export interface Seat {
  readonly team: Team;
  /** Bits of what the team lacks. */
  readonly lacks: number;
  readonly candidates: readonly SeatCandidate[];
}

type Rule = (one: number) => boolean;

/**
 * Fills the seats of a team one after the other. While it lacks something that is wanted, a seat is for those who bring
 * so many of these things that the seats left suffice, or as many as anybody brings. The last seats are for new partners,
 * where those before have not met their number; no place gets more than half of the seats. A rule that nobody keeps is
 * left out for that seat, and so is always who declined a member, or was declined by one. Then the score decides, equals in the order of ids. Costs a scoring of everybody a seat.
 */
export function* fillSeats(
  view: MatchView,
  model: Pick<SavedModel, "team">,
  { members, size }: TeamStart,
  options: SeatOptions,
): Steps<Seat[]> {
  const seats: Seat[] = [];
  const added: number[] = [];
  const known = partnersOf(view, members);
  const count = size - members.length;
  for (let left = count; left > 0; left--) {
    yield;
    const team: Team = { members: [...members, ...added] };
    const lacks = team.members.reduce((rest, one) => rest & ~at(options.brought, one), options.wanted);
    const newOnes = added.filter((one) => !known.has(one)).length;
    const rules: Rule[] = [
      bringing(view, options.brought, lacks, left, team),
      (one) => options.newPartners - newOnes < left || !known.has(one),
      notOnlyFrom(view, added, Math.ceil(count / 2)),
    ];
    const candidates = bestFor(view, model, team, rules, options.first);
    const [taken] = candidates;
    if (taken === undefined) break;
    seats.push({ team, lacks, candidates });
    added.push(taken.candidate);
  }
  return seats;
}

/** The partners of some stakeholders. */
export const partnersOf = ({ graph }: MatchView, members: readonly number[]): ReadonlySet<number> =>
  new Set(members.flatMap((one) => Array.from(rowOf(graph.pairs, one))));

/** Who brings enough of what is lacking, for the seats that are left. */
function bringing(view: MatchView, brought: Int32Array, lacks: number, left: number, team: Team): Rule {
  const brings = (one: number): number => countOf(at(brought, one) & lacks);
  const isMember = new Set(team.members);
  let most = 0;
  if (lacks !== 0) for (const one of view.actors) if (!isMember.has(one)) most = Math.max(most, brings(one));
  const enough = Math.min(most, Math.ceil(countOf(lacks) / left));
  return (one) => brings(one) >= enough;
}

/** Who is of a place that has not had its share of the seats yet. */
function notOnlyFrom(view: MatchView, added: readonly number[], share: number): Rule {
  const places = added.map((one) => at(view.place, one));
  const full = new Set(
    places.filter((place) => place >= 0 && places.filter((other) => other === place).length >= share),
  );
  return (one) => !full.has(at(view.place, one));
}

function bestFor(
  view: MatchView,
  model: Pick<SavedModel, "team">,
  team: Team,
  rules: readonly Rule[],
  first: number,
): SeatCandidate[] {
  const isMember = new Set(team.members);
  const open = Array.from(view.actors).filter((one) => !isMember.has(one));
  const scores = scoreTeam(view, model, team);
  const chance = (one: number): number => Math.exp(model.team.temperature * real(scores, one));
  const average = open.reduce((sum, one) => sum + chance(one), 0) / open.length;
  const declined = new Set(team.members.flatMap((member) => [...declinedOf(view.network, member)]));
  const fitting = rules.reduce(
    (left, rule) => {
      const kept = left.filter(rule);
      return kept.length > 0 ? kept : left;
    },
    open.filter((one) => !declined.has(one)),
  );
  const isBefore = (a: number, b: number): boolean =>
    real(scores, a) === real(scores, b)
      ? at(view.places, a) < at(view.places, b)
      : real(scores, a) > real(scores, b);
  return firstOf(fitting, first, isBefore).map((candidate) => ({
    candidate,
    score: real(scores, candidate),
    strength: chance(candidate) / average,
  }));
}

/** The first few of many, in order. */
function firstOf(
  many: readonly number[],
  few: number,
  isBefore: (one: number, other: number) => boolean,
): number[] {
  const best: number[] = [];
  for (const one of many) {
    let place = best.length;
    while (place > 0 && isBefore(one, best[place - 1] ?? one)) place--;
    if (place >= few) continue;
    best.splice(place, 0, one);
    if (best.length > few) best.pop();
  }
  return best;
}

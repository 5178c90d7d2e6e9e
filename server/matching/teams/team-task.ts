import { at } from "../../network/arrays/typed-array.js";
import { defineTask } from "../../workers/task.js";
import { type Caution, cautionsFor } from "../explaining/cautions.js";
import { type ExplainOptions, explainScores } from "../explaining/explain-match.js";
import { plansOf } from "../explaining/plans.js";
import type { SavedModel } from "../model/match-model.js";
import type { MatchSubject } from "../match-tasks.js";
import type { MatchView } from "../view/match-view.js";
import { rowOf } from "../view/partner-graph.js";
import type { Reason } from "../explaining/reason.js";
import { fillSeats, partnersOf, type SeatCandidate, type TeamStart } from "./fill-seats.js";
import { teamWeights } from "./score-team.js";
import type { Team } from "./team.js";
import { TEAM_SCORES } from "./team-scores.js";
import type { Told } from "../told.js";
import { broughtBy, type Wanted } from "./wanted.js";

/** What is asked for, by numbers. */
export interface TeamInput {
  readonly start: TeamStart;
  readonly wanted: readonly Wanted[];
  readonly newPartners: number;
  readonly first: number;
  readonly told: Told;
}

/** Somebody for a seat by numbers, explained. */
export interface NumberedTeamCandidate extends SeatCandidate {
  /** Bits of what the team lacks and it brings. */
  readonly brings: number;
  /** Members of the team with whom it has worked. */
  readonly workedWith: readonly number[];
  /** Members with whom it only plans to work. */
  readonly plansWith: readonly number[];
  /** Its partners who are no partner of any member. */
  readonly newPartners: number;
  readonly reasons: readonly Reason[];
  readonly cautions: readonly Caution[];
}

/** A completed team by numbers. */
export interface NumberedTeam {
  readonly seats: readonly {
    readonly lacks: number;
    readonly candidates: readonly NumberedTeamCandidate[];
  }[];
  /** Bits of what is still lacking when all seats are taken. */
  readonly missing: number;
}

/** Why nobody can be named: bits of the things that nobody brings, and how many new partners there are where too few. */
export interface TeamRefusal {
  readonly nobodyBrings: number;
  readonly newPartnersAtMost: number;
}

/** Completes a team, and explains everybody who is named. */
export const teamTask = defineTask(
  import.meta.url,
  "teamTask",
  function* ({ view, model }: MatchSubject, input: TeamInput) {
    const { start, wanted } = input;
    const brought = broughtBy(view, wanted);
    yield;
    const refusal = refusalOf(view, input, brought);
    if (refusal !== undefined) return refusal;
    const all = 2 ** wanted.length - 1;
    const seats = yield* fillSeats(view, model, start, { ...input, wanted: all, brought });
    const explained: NumberedTeam["seats"][number][] = [];
    for (const { team, lacks, candidates } of seats) {
      const known = partnersOf(view, team.members);
      const named: NumberedTeamCandidate[] = [];
      for (const one of candidates) {
        yield;
        const brings = at(brought, one.candidate) & lacks;
        const place = placeIn(view, team, known, one.candidate);
        named.push({ ...one, brings, ...place, ...explain(view, model, team, one.candidate, input) });
      }
      explained.push({ lacks, candidates: named });
    }
    const last = seats.at(-1);
    const [taken] = last?.candidates ?? [];
    return {
      seats: explained,
      missing: last === undefined || taken === undefined ? all : last.lacks & ~at(brought, taken.candidate),
    };
  },
);

function explain(
  view: MatchView,
  model: SavedModel,
  team: Team,
  candidate: number,
  options: ExplainOptions,
): Pick<NumberedTeamCandidate, "reasons" | "cautions"> {
  const pair = { asker: team, candidate };
  const { reasons } = explainScores(view, TEAM_SCORES, teamWeights(model), pair, options);
  return { reasons, cautions: cautionsFor(view, team.members, candidate) };
}

function refusalOf(
  view: MatchView,
  { start, wanted, newPartners }: TeamInput,
  brought: Int32Array,
): TeamRefusal | undefined {
  const known = new Set([...start.members, ...partnersOf(view, start.members)]);
  let [some, others] = [0, 0];
  for (const one of view.actors) {
    some |= at(brought, one);
    if (!known.has(one)) others++;
  }
  const nobodyBrings = (2 ** wanted.length - 1) & ~some;
  return nobodyBrings !== 0 || others < newPartners ? { nobodyBrings, newPartnersAtMost: others } : undefined;
}

function placeIn(
  view: MatchView,
  { members }: Team,
  known: ReadonlySet<number>,
  candidate: number,
): Pick<NumberedTeamCandidate, "workedWith" | "plansWith" | "newPartners"> {
  const partners = new Set(rowOf(view.graph.pairs, candidate));
  const isMember = new Set(members);
  let newPartners = 0;
  for (const one of partners) if (!known.has(one) && !isMember.has(one)) newPartners++;
  const plansWith = members.filter((one) => {
    const { direct, projects } = plansOf(view, one, candidate);
    return !partners.has(one) && direct.length + projects.length > 0;
  });
  return { workedWith: members.filter((one) => partners.has(one)), plansWith, newPartners };
}

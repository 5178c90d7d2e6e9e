import type { MatchView } from "../view/match-view.js";
import { rowOf } from "../view/partner-graph.js";
import type { Team } from "./team.js";

const known = new WeakMap<Team, ReadonlyMap<number, number>>();

/** The projects in which members took part, each with how many of them did; worked out once for a team. */
export function pastOf({ graph }: MatchView, team: Team): ReadonlyMap<number, number> {
  const before = known.get(team);
  if (before !== undefined) return before;
  const past = new Map<number, number>();
  for (const one of team.members)
    for (const project of rowOf(graph.projects, one)) past.set(project, (past.get(project) ?? 0) + 1);
  known.set(team, past);
  return past;
}

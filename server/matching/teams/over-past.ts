import { addReal, real } from "../../network/arrays/typed-array.js";
import type { MatchView } from "../view/match-view.js";
import { counts, lengthOf, linkagesAt, otherEnd, rowOf } from "../view/partner-graph.js";
import type { Evidence } from "../score.js";
import { pastOf } from "./team-past.js";
import type { Team, TeamScore } from "./team.js";

/** What a project that a candidate shares with members says, by how many members it had, its parties, and what is left of it. */
type ProjectValue = (project: {
  readonly shared: number;
  readonly members: number;
  readonly parties: number;
  readonly left: number;
}) => number;

/** Larger projects say little of any two, as in the pairs of the graph. */
const MAX_PARTIES = 300;

/** A score over the past projects of members in which the candidate took part too. */
export function overPast(
  { key, reason, scale }: Pick<TeamScore, "key" | "reason" | "scale">,
  value: ProjectValue,
): TeamScore {
  const valueOf = ({ graph }: MatchView, team: Team, project: number, shared: number): number => {
    const parties = lengthOf(graph.parties, project);
    const isSaying = parties > 1 && parties <= MAX_PARTIES;
    const left = real(graph.freshness, project);
    return isSaying ? value({ shared, members: team.members.length, parties, left }) : 0;
  };
  return {
    ...{ key, reason, scale },
    fill: (view, team, out) => {
      for (const [project, shared] of pastOf(view, team)) {
        const amount = valueOf(view, team, project, shared);
        if (amount > 0) for (const party of rowOf(view.graph.parties, project)) addReal(out, party, amount);
      }
    },
    evidence: (view, team, candidate) => {
      const past = pastOf(view, team);
      return Array.from(rowOf(view.graph.projects, candidate)).flatMap((project) => {
        const amount = valueOf(view, team, project, past.get(project) ?? 0);
        return amount > 0 ? [proofOf(view, team, candidate, project, amount)] : [];
      });
    },
  };
}

/** The project and the linkages by which members and the candidate took part in it. */
function proofOf(
  { network }: MatchView,
  { members }: Team,
  candidate: number,
  project: number,
  value: number,
): Evidence {
  return {
    value,
    stakeholders: [project],
    complete: () => {
      const parties = new Set([...members, candidate]);
      const linkages = Array.from(linkagesAt(network, project)).filter(
        (linkage) => counts(network, linkage) && parties.has(otherEnd(network, linkage, project)),
      );
      const others = linkages.map((linkage) => otherEnd(network, linkage, project));
      return { stakeholders: [project, ...others.filter((one) => one !== candidate)], linkages };
    },
  };
}

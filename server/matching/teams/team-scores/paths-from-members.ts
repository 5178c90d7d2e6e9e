import { addReal, at, real, single } from "../../../network/arrays/typed-array.js";
import type { SparseRows } from "../../../network/arrays/sparse-rows.js";
import type { MatchView } from "../../view/match-view.js";
import type { Evidence } from "../../score.js";
import type { Team, TeamScore } from "../team.js";

/** Visits the entries of a row. */
function each(
  { offsets, columns, values }: SparseRows,
  row: number,
  visit: (column: number, value: number) => void,
): void {
  for (let e = at(offsets, row), end = at(offsets, row + 1); e < end; e++)
    visit(at(columns, e), single(values, e));
}

const known = new WeakMap<Team, Float64Array>();

/** The members' mean pair weight with each stakeholder; worked out once for a team. */
function weightsOf({ graph }: MatchView, team: Team): Float64Array {
  const before = known.get(team);
  if (before !== undefined) return before;
  const { members } = team;
  const weights = new Float64Array(graph.degree.length);
  for (const member of members)
    each(graph.pairs, member, (partner, weight) => {
      addReal(weights, partner, weight / members.length);
    });
  known.set(team, weights);
  return weights;
}

/** Paths of two steps from the members, each partner in between handing on by the shares of its work. */
export const pathsFromMembers: TeamScore = {
  key: "pathsFromMembers",
  reason: "SHARED_PARTNERS",
  scale: 1e3,
  fill: (view, team, out) => {
    const { pairs, strength } = view.graph;
    weightsOf(view, team).forEach((weight, partner) => {
      if (weight === 0) return;
      const share = weight / real(strength, partner);
      each(pairs, partner, (one, last) => {
        addReal(out, one, share * last);
      });
    });
  },
  evidence: (view, team, candidate) => {
    const { pairs, strength } = view.graph;
    const weights = weightsOf(view, team);
    const found: Evidence[] = [];
    each(pairs, candidate, (partner, last) => {
      const weight = real(weights, partner);
      if (weight === 0) return;
      found.push({
        value: (weight * last) / real(strength, partner),
        stakeholders: [partner],
        pairs: [...team.members, candidate].filter((one) => one !== partner).map((one) => [one, partner]),
      });
    });
    return found;
  },
};

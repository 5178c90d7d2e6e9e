import { addReal, at, real, single } from "../../../network/arrays/typed-array.js";
import type { MatchView } from "../../view/match-view.js";
import type { Evidence } from "../../score.js";
import type { Team, TeamScore } from "../team.js";

const known = new WeakMap<Team, Float64Array>();

/** The members' mean shares of sectors, of length 1. */
function profileOf({ profiles, network }: MatchView, team: Team): Float64Array {
  const before = known.get(team);
  if (before !== undefined) return before;
  const { rows, total } = profiles.sectors;
  const shares = new Float64Array(network.facets.sectors.length);
  for (const one of team.members)
    for (let e = at(rows.offsets, one); e < at(rows.offsets, one + 1); e++)
      addReal(shares, at(rows.columns, e), single(rows.values, e) / real(total, one));
  const length = Math.sqrt(shares.reduce((sum, share) => sum + share * share, 0));
  const profile = length === 0 ? shares : shares.map((share) => share / length);
  known.set(team, profile);
  return profile;
}

/** The cosine of the members' sectors, each member counting the same, with the candidate's. */
export const sectorFit: TeamScore = {
  key: "sectorFit",
  reason: "SAME_SECTOR",
  scale: 1,
  fill: (view, team, out) => {
    const { columns, length } = view.profiles.sectors;
    profileOf(view, team).forEach((share, sector) => {
      if (share === 0) return;
      for (let e = at(columns.offsets, sector); e < at(columns.offsets, sector + 1); e++) {
        const candidate = at(columns.columns, e);
        addReal(out, candidate, (share * single(columns.values, e)) / real(length, candidate));
      }
    });
  },
  evidence: (view, team, candidate) => {
    const { rows, length } = view.profiles.sectors;
    const profile = profileOf(view, team);
    const found: Evidence[] = [];
    for (let e = at(rows.offsets, candidate); e < at(rows.offsets, candidate + 1); e++) {
      const sector = at(rows.columns, e);
      const value = (real(profile, sector) * single(rows.values, e)) / real(length, candidate);
      if (value > 0) found.push({ value, stakeholders: [], sectors: [sector] });
    }
    return found;
  },
};

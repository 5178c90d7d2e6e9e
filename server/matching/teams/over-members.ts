import { addReal, real } from "../../network/arrays/typed-array.js";
import type { Score } from "../score.js";
import type { TeamScore } from "./team.js";

/** A score of pairs for a team: the mean of its members' raw values. Costs as much as the score for each member. */
export const overMembers = (score: Score, more: Pick<TeamScore, "prior"> = {}): TeamScore => ({
  key: score.key,
  reason: score.reason,
  scale: score.scale,
  ...more,
  fill: (view, { members }, out) => {
    const column = new Float64Array(out.length);
    for (const member of members) {
      column.fill(0);
      score.fill(view, member, column);
      for (const one of view.actors) addReal(out, one, real(column, one) / members.length);
    }
  },
  evidence: (view, { members }, candidate) =>
    members.flatMap((member) =>
      score
        .evidence(view, member, candidate)
        .map((evidence) => ({ ...evidence, value: evidence.value / members.length })),
    ),
});

import { addReal, real } from "../../network/typed-array.js";
import { sizeOf } from "../match-columns.js";
import type { SavedModel } from "../match-model.js";
import type { MatchView } from "../match-view.js";
import { worth } from "../score.js";
import type { Team } from "./team.js";
import { TEAM_SCORES } from "./team-scores.js";

/** The weights of the scores of teams, in their order; one that was not trained has its prior, or 0. */
export const teamWeights = ({ team }: Pick<SavedModel, "team">): Float64Array =>
  Float64Array.from(TEAM_SCORES, (score) => team.weights[score.key] ?? score.prior ?? 0);

/** The worth of every score for every stakeholder, in the order of TEAM_SCORES. */
export const teamColumns = (view: MatchView, team: Team): Float64Array[] =>
  TEAM_SCORES.map((score) => {
    const column = new Float64Array(sizeOf(view.network));
    score.fill(view, team, column);
    return column.map((raw) => (raw === 0 ? 0 : worth(score, raw)));
  });

/** How well everybody completes a team: the weighted sum of the scores. */
export function scoreTeam(view: MatchView, model: Pick<SavedModel, "team">, team: Team): Float64Array {
  const weights = teamWeights(model);
  const sums = new Float64Array(sizeOf(view.network));
  teamColumns(view, team).forEach((column, k) => {
    const weight = real(weights, k);
    if (weight !== 0) for (const one of view.actors) addReal(sums, one, weight * real(column, one));
  });
  return sums;
}

import { addReal, real } from "../../network/arrays/typed-array.js";
import { sizeOf } from "../view/match-columns.js";
import type { SavedModel } from "../model/match-model.js";
import type { MatchView } from "../view/match-view.js";
import { worthAt } from "../score.js";
import type { Team } from "./team.js";
import { TEAM_SCORES } from "./team-scores.js";

/** The weights of the scores of teams, in their order; one that was not trained has its prior, or 0. */
export const teamWeights = ({ team }: Pick<SavedModel, "team">): Float64Array =>
  Float64Array.from(TEAM_SCORES, (score) => team.weights[score.key] ?? score.prior ?? 0);

/** How well everybody completes a team: the weighted sum of the scores. */
export function scoreTeam(view: MatchView, model: Pick<SavedModel, "team">, team: Team): Float64Array {
  const weights = teamWeights(model);
  const sums = new Float64Array(sizeOf(view.network));
  const column = new Float64Array(sums.length);
  TEAM_SCORES.forEach((score, k) => {
    const weight = real(weights, k);
    if (weight === 0) return;
    const { scale } = score;
    column.fill(0);
    score.fill(view, team, column);
    for (const one of view.actors) {
      const raw = real(column, one);
      if (raw !== 0) addReal(sums, one, weight * worthAt(scale, raw));
    }
  });
  return sums;
}

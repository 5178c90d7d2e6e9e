import { scoreAll } from "../server/matching/model/blend.js";
import type { MatchModel } from "../server/matching/model/match-model.js";
import { scoreTeam } from "../server/matching/teams/score-team.js";
import { addReal, byte, real } from "../server/network/arrays/typed-array.js";
import { rowOf } from "../server/matching/view/partner-graph.js";
import type { Task } from "./protocol.js";
import type { TeamCase } from "./team-cases.js";
import { chanceOfTen } from "./team-training.js";

/** What one ranking was worth for one case. */
export interface TeamFigures {
  readonly hit1: number;
  readonly hit10: number;
  readonly reciprocalRank: number;
}

/** Every case with the figures of every ranking by its name. */
export interface JudgedCase {
  readonly figures: Readonly<Record<keyof typeof TEAM_RANKINGS, TeamFigures>>;
  /** Parties that were given. */
  readonly given: number;
  /** The code of the hidden party's kind, and whether it has worked with one of the given. */
  readonly kind: number;
  readonly isKnown: boolean;
  /** The summed chance that the model gave its first ten. */
  readonly chance10: number;
}

type TeamRanking = (task: Task, given: readonly number[], model: MatchModel) => Float64Array;

const zeros = ({ view }: Task): Float64Array => new Float64Array(view.network.kind.length);

/** What completes a team, by the name in the table. */
export const TEAM_RANKINGS = {
  team: ({ view }, given, model) => scoreTeam(view, model, { members: given }),
  popularity: ({ view }) => Float64Array.from(view.graph.degree),
  "common neighbours of the given": (task, given) => {
    const sums = zeros(task);
    for (const one of given)
      for (const partner of rowOf(task.view.graph.pairs, one)) addReal(sums, partner, 1);
    return sums;
  },
  "sum of single matches": (task, given, model) => {
    const sums = zeros(task);
    for (const one of given) {
      const scores = scoreAll(task.view, model, one);
      for (const candidate of task.view.actors) addReal(sums, candidate, real(scores, candidate));
    }
    return sums;
  },
} as const satisfies Record<string, TeamRanking>;

/** Ranks everybody but the given for each case; ties are shared. About 0.2 s a case, most for the single matches. */
export const judgeTeams = (task: Task, cases: readonly TeamCase[], model: MatchModel): JudgedCase[] =>
  cases.map(({ given, hidden }) => {
    const { view } = task;
    const isGiven = new Set(given);
    const candidates = Array.from(view.actors).filter((one) => !isGiven.has(one));
    const named = Object.entries(TEAM_RANKINGS).map(
      ([name, rank]) => [name, rank(task, given, model)] as const,
    );
    return {
      figures: Object.fromEntries(
        named.map(([name, scores]) => [name, figuresOf(scores, candidates, hidden)]),
      ) as JudgedCase["figures"],
      given: given.length,
      kind: byte(view.network.kind, hidden),
      isKnown: rowOf(view.graph.pairs, hidden).some((partner) => isGiven.has(partner)),
      chance10: chanceOfTen(ordered(named[0]?.[1] ?? zeros(task), candidates), model.team.temperature),
    };
  });

function figuresOf(scores: Float64Array, candidates: readonly number[], hidden: number): TeamFigures {
  const own = real(scores, hidden);
  // The hidden party is one of the equals.
  let [above, equal] = [0, 0];
  for (const one of candidates) {
    if (real(scores, one) > own) above++;
    else if (real(scores, one) === own) equal++;
  }
  return {
    hit1: above === 0 ? 1 / equal : 0,
    hit10: Math.min(1, Math.max(0, 10 - above) / equal),
    reciprocalRank: 1 / (above + (equal + 1) / 2),
  };
}

const ordered = (scores: Float64Array, candidates: readonly number[]): Float64Array =>
  Float64Array.from(candidates, (one) => real(scores, one))
    .sort()
    .reverse();

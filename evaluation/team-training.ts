import { fitWeights, type Lists } from "../server/matching/model/fit-weights.js";
import type { MatchModel } from "../server/matching/model/match-model.js";
import type { MatchView } from "../server/matching/view/match-view.js";
import { sizeOf } from "../server/matching/view/match-columns.js";
import { worth } from "../server/matching/score.js";
import type { Team } from "../server/matching/teams/team.js";
import { scoreTeam } from "../server/matching/teams/score-team.js";
import { TEAM_SCORES } from "../server/matching/teams/team-scores.js";
import { seededRandom } from "../server/analysis/seeded-random.js";
import { byte, real } from "../server/network/arrays/typed-array.js";
import { headOf, heads, toLists } from "./draw-lists.js";
import type { Task } from "./protocol.js";
import type { TeamCase } from "./team-cases.js";

/** Chosen on labels of 2017: rows of each list in the second fit, and how far weights are held back. */
const HEAD_LENGTH = 100;
const RIDGE = 3;

/** Candidates drawn from those in no score's head, weighted by how many they stand for. */
const REST = 150;

/** One list for each case: the hidden party, the heads of every score, and a weighted draw of the rest. */
export function drawTeamLists({ view }: Task, cases: readonly TeamCase[], seed: number): Lists {
  const next = seededRandom(seed);
  const rows: Float32Array[] = [];
  const [found, weight, starts]: [number[], number[], number[]] = [[], [], [0]];
  for (const { given, hidden } of cases) {
    const columns = teamColumns(view, { members: given });
    const isGiven = new Set(given);
    const candidates = Array.from(view.actors).filter((one) => !isGiven.has(one));
    const kept = heads(columns, candidates, view.network.kind.length);
    kept[hidden] = 1;
    const others = candidates.reduce((sum, one) => sum + 1 - byte(kept, one), 0);
    const chance = Math.min(1, REST / Math.max(1, others));
    for (const one of candidates) {
      if (kept[one] === 0 && next() >= chance) continue;
      rows.push(Float32Array.from(columns, (column) => real(column, one)));
      found.push(one === hidden ? 1 : 0);
      weight.push(kept[one] === 1 ? 1 : 1 / chance);
    }
    starts.push(rows.length);
  }
  return toLists(rows, TEAM_SCORES.length, { found, weight, starts });
}

/** Learns the weights over whole lists, then again over the head of each; the temperature is that of the likelihood. */
export function trainTeams(lists: Lists): MatchModel["team"] {
  const active = TEAM_SCORES.map((score) => score.prior === undefined);
  const whole = fitWeights(lists, { ridge: RIDGE, active });
  const weights = fitWeights(headOf(lists, whole, HEAD_LENGTH), { ridge: RIDGE, active });
  return {
    weights: Object.fromEntries(
      TEAM_SCORES.flatMap((score, k) =>
        score.prior === undefined ? [[score.key, Number(real(weights, k).toFixed(4))]] : [],
      ),
    ),
    temperature: 1,
  };
}

/** The temperature under which the chances of the first ten sum to the hidden parties found there. */
export function calibrateTeams(
  task: Task,
  cases: readonly TeamCase[],
  team: MatchModel["team"],
): MatchModel["team"] {
  const lists = cases.map(({ given, hidden }) => rankCase(task, given, hidden, team));
  const hits = lists.filter(({ isFound }) => isFound).length;
  let [low, high] = [0.1, 5];
  for (let halving = 0; halving < 20; halving++) {
    const middle = (low + high) / 2;
    if (lists.reduce((sum, { scores }) => sum + chanceOfTen(scores, middle), 0) > hits) high = middle;
    else low = middle;
  }
  return { ...team, temperature: Number(low.toFixed(4)) };
}

function rankCase(
  { view }: Task,
  given: readonly number[],
  hidden: number,
  team: MatchModel["team"],
): { readonly scores: Float64Array; readonly isFound: boolean } {
  const isGiven = new Set(given);
  const scores = scoreTeam(view, { team }, { members: given });
  const candidates = view.actors.filter((one) => !isGiven.has(one));
  const ordered = Float64Array.from(candidates, (one) => real(scores, one))
    .sort()
    .reverse();
  return { scores: ordered, isFound: real(scores, hidden) >= real(ordered, 9) };
}

/** The summed chance of the first ten of scores in descending order. */
export function chanceOfTen(scores: Float64Array, temperature: number): number {
  const odds = scores.map((score) => Math.exp(temperature * score));
  const sum = (list: Float64Array): number => list.reduce((total, one) => total + one, 0);
  return sum(odds.subarray(0, 10)) / sum(odds);
}

/** The worth of every score for every stakeholder, in the order of TEAM_SCORES. */
const teamColumns = (view: MatchView, team: Team): Float64Array[] =>
  TEAM_SCORES.map((score) => {
    const column = new Float64Array(sizeOf(view.network));
    score.fill(view, team, column);
    return column.map((raw) => (raw === 0 ? 0 : worth(score, raw)));
  });

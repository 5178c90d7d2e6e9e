import type { MatchView } from "../server/matching/view/match-view.js";
import { kindAffinity } from "../server/matching/scores/kind-affinity.js";
import { placeAffinity } from "../server/matching/scores/place-affinity.js";
import { resourceAllocation } from "../server/matching/scores/resource-allocation.js";
import { sectorActivity } from "../server/matching/scores/sector-activity.js";
import { sectorLikeness } from "../server/matching/scores/sector-likeness.js";
import type { Score } from "../server/matching/score.js";
import { at, real } from "../server/network/arrays/typed-array.js";
import { seededRandom } from "../server/analysis/seeded-random.js";

/** A score of every stakeholder for a seeker; only its order matters. */
export type Baseline = (view: MatchView, seeker: number) => Float64Array;

type Spread = (view: MatchView, from: number) => number;

/** One step of mass over all pairs, unweighted, each stakeholder passing on its mass times `spread`. */
function step(view: MatchView, mass: Float64Array, spread: Spread): Float64Array {
  const { offsets, columns } = view.graph.pairs;
  const next = new Float64Array(mass.length);
  for (let one = 0; one < mass.length; one++) {
    if (mass[one] === 0) continue;
    const share = real(mass, one) * spread(view, one);
    for (let e = at(offsets, one); e < at(offsets, one + 1); e++)
      next[at(columns, e)] = real(next, at(columns, e)) + share;
  }
  return next;
}

const start = (view: MatchView, seeker: number): Float64Array => {
  const mass = new Float64Array(view.network.kind.length);
  mass[seeker] = 1;
  return mass;
};

const twoSteps =
  (spread: Spread): Baseline =>
  (view, seeker) =>
    step(
      view,
      step(view, start(view, seeker), () => 1),
      spread,
    );

const bySum = (terms: readonly Float64Array[], weights: readonly number[]): Float64Array =>
  (terms[0] ?? new Float64Array(0)).map((_, i) =>
    terms.reduce((sum, term, t) => sum + (weights[t] ?? 0) * real(term, i), 0),
  );

const raw = (score: Score, view: MatchView, seeker: number): Float64Array => {
  const out = new Float64Array(view.network.kind.length);
  score.fill(view, seeker, out);
  return out;
};

const alone =
  (score: Score): Baseline =>
  (view, seeker) =>
    raw(score, view, seeker);

const degree = (view: MatchView, one: number): number => at(view.graph.degree, one);

/** Restart of personalised PageRank and damping of Katz, as in the earlier runs on this data. */
const RESTART = 0.5;
const KATZ = 0.001;

const katz: Baseline = (view, seeker) => {
  const two = step(
    view,
    step(view, start(view, seeker), () => 1),
    () => 1,
  );
  const three = step(view, two, () => 1);
  return bySum([two, three, step(view, three, () => 1)], [1, KATZ, KATZ ** 2]);
};

const pageRank: Baseline = (view, seeker) => {
  let mass = start(view, seeker);
  const total = mass.slice();
  for (let sweep = 0; sweep < 6; sweep++) {
    mass = step(view, mass, (_, one) => (1 - RESTART) / Math.max(1, degree(view, one)));
    mass.forEach((value, i) => (total[i] = real(total, i) + value));
  }
  return total;
};

const pathsOfThree: Baseline = (view, seeker) => {
  const byRoot: Spread = (_, one) => 1 / Math.sqrt(Math.max(1, degree(view, one)));
  const two = step(
    view,
    step(view, start(view, seeker), () => 1),
    byRoot,
  );
  two[seeker] = 0;
  return step(view, two, byRoot);
};

const attributes: Baseline = (view, seeker) => {
  const tables = [kindAffinity, placeAffinity].map((score) =>
    raw(score, view, seeker).map((more) => Math.log1p(more)),
  );
  return bySum([...tables, raw(sectorLikeness, view, seeker)], [1, 1, 1]);
};

/** What the blend is measured against, by the name in the table. */
export const BASELINES: Readonly<Record<string, Baseline>> = {
  "Adamic-Adar": twoSteps((view, one) => 1 / Math.log(1 + degree(view, one))),
  "paths of length 3, degree-normalised": pathsOfThree,
  "personalised PageRank": pageRank,
  Katz: katz,
  "common neighbours": twoSteps(() => 1),
  "resource allocation": alone(resourceAllocation),
  "activity in the seeker's programmes": alone(sectorActivity),
  popularity: (view) => Float64Array.from(view.graph.degree),
  "attributes only": attributes,
  random: (view, seeker) => {
    const next = seededRandom(seeker);
    return new Float64Array(view.network.kind.length).map(() => next());
  },
};

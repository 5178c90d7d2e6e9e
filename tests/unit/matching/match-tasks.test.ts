import { scorePair } from "../../../server/matching/explaining/explain-match.js";
import { modelFor, readMatchModel, regimeOf } from "../../../server/matching/model/match-model.js";
import { matchesTask, type NumberedMatch } from "../../../server/matching/match-tasks.js";
import { rowOf } from "../../../server/matching/view/partner-graph.js";
import { EVERYTHING, type Told } from "../../../server/matching/told.js";
import { varied } from "../../../server/matching/varied.js";
import { finish } from "../../../server/network/turns/steps.js";
import { at } from "../../../server/network/arrays/typed-array.js";
import { type MatchHorizon } from "../../../schema/vocabulary.js";
import { viewOf } from "../../support/matching.js";
import { randomRows } from "../../support/random-rows.js";

const model = readMatchModel();
const FIRST = 8;
const NOTHING: Told = { proofs: false, linkages: false, ways: false, advice: false };

const views = [1, 2, 3, 4].map((seed) => viewOf(randomRows(seed, 60, 70 * seed)));

function listed(
  view: (typeof views)[number],
  seeker: number,
  horizon: MatchHorizon,
  variety: number,
  told: Told,
): NumberedMatch[] {
  const ranking = { first: FIRST, skipped: 0, presentPartners: false, horizon, variety };
  const input = { seekers: [seeker], ranking, told };
  return finish(matchesTask.run({ view, model }, input))[0] ?? [];
}

describe("matchesTask", () => {
  it.each<[MatchHorizon, number]>([
    ["ONE_YEAR", 0],
    ["ONE_YEAR", 0.7],
    ["TWO_YEARS", 0],
    ["TWO_YEARS", 0.7],
  ])("lists what the sums of all evidence say, %s with variety %f", (horizon, variety) => {
    const apart: unknown[] = [];
    for (const view of views)
      for (const seeker of view.actors) {
        const part = modelFor(model, horizon);
        const { temperature } = regimeOf(part, view, seeker);
        const closed = new Set([seeker, ...rowOf(view.graph.pairs, seeker)]);
        const all = Array.from(view.actors)
          .filter((one) => !closed.has(one))
          .map((candidate) => {
            const score = scorePair(view, part, seeker, candidate);
            return { candidate, score, chance: Math.exp(temperature * score) };
          });
        const average = all.reduce((sum, { chance }) => sum + chance, 0) / all.length;
        const likely = all
          .map((one) => ({ ...one, strength: one.chance / average }))
          .filter(({ strength }) => strength >= 1 - 1e-9)
          .sort((a, b) => b.score - a.score || at(view.places, a.candidate) - at(view.places, b.candidate));
        const expected = varied(view, likely, variety, FIRST);
        const found = listed(view, seeker, horizon, variety, NOTHING);
        const isSame = found.every(({ score, strength }, place) => {
          const one = expected[place];
          // Equals may come in another order by a rounding of the last digit.
          return (
            one !== undefined &&
            Math.abs(one.score - score) < 1e-9 &&
            Math.abs(one.strength - (strength ?? NaN)) < 1e-9 * one.strength
          );
        });
        if (found.length !== expected.length || !isSame) apart.push({ seeker, found, expected });
      }
    expect(apart).toEqual([]);
  });

  it("tells the same scores and contributions whatever else is told", () => {
    const plain = (matches: readonly NumberedMatch[]): unknown =>
      matches.map(({ candidate, rank, score, strength, reasons }) => ({
        ...{ candidate, rank, score, strength },
        reasons: reasons.map(({ type, contribution }) => ({ type, contribution })),
      }));
    for (const view of views)
      for (const seeker of view.actors) {
        const whole = listed(view, seeker, "ONE_YEAR", 0, EVERYTHING);
        const named = listed(view, seeker, "ONE_YEAR", 0, {
          proofs: true,
          linkages: false,
          ways: true,
          advice: true,
        });
        const bare = listed(view, seeker, "ONE_YEAR", 0, NOTHING);
        expect(plain(bare)).toEqual(plain(whole));
        expect(
          bare.flatMap(({ reasons, cautions }) => [...reasons.map((r) => r.proofs.length), ...cautions]),
        ).toEqual(bare.flatMap(({ reasons }) => reasons.map(() => 0)));
        const withoutLinkages = whole.map((match) => ({
          ...match,
          reasons: match.reasons.map((reason) => ({
            ...reason,
            proofs: reason.proofs.map((proof) => ({ ...proof, linkages: [] })),
          })),
        }));
        expect(named).toEqual(withoutLinkages);
      }
  });
});

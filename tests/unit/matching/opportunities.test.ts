import { type Chosen, ONE_SIDE, OTHER_SIDE } from "../../../server/matching/opportunities/chosen.js";
import type { BestPair, PairOptions } from "../../../server/matching/opportunities/best-pair.js";
import { bestPairs } from "../../../server/matching/opportunities/best-pairs.js";
import { type MatchModel, modelFor, readMatchModel } from "../../../server/matching/model/match-model.js";
import type { MatchView } from "../../../server/matching/view/match-view.js";
import { rankMatches, type RankedMatch, standingOf } from "../../../server/matching/rank-matches.js";
import { SCORES } from "../../../server/matching/scores.js";
import { knownAverages } from "../../../server/matching/opportunities/known-averages.js";
import { type Score, worth } from "../../../server/matching/score.js";
import { seekerClasses } from "../../../server/matching/opportunities/seeker-classes.js";
import { packTakeUps } from "../../../server/network/declined-pairs.js";
import { finish } from "../../../server/network/turns/steps.js";
import { cell } from "../../../server/network/arrays/sparse-rows.js";
import { at, byte, single } from "../../../server/network/arrays/typed-array.js";
import { everyScore, viewOf } from "../../support/matching.js";
import { randomRows } from "../../support/random-rows.js";

/** One with every score, and the trained ones of both horizons. */
const MODELS: readonly MatchModel[] = [
  everyScore,
  modelFor(readMatchModel(), "ONE_YEAR"),
  modelFor(readMatchModel(), "TWO_YEARS"),
];

const lists = (view: MatchView, model: MatchModel): Map<number, Map<number, RankedMatch>> =>
  new Map(
    Array.from(view.actors, (seeker) => [
      seeker,
      new Map(
        rankMatches(view, model, seeker, { first: view.actors.length }).map((match) => [
          match.candidate,
          match,
        ]),
      ),
    ]),
  );

/** All pairs of the chosen, each side's whole list ranked, then taken best first. */
function exhaustive(
  view: MatchView,
  model: MatchModel,
  { numbers, sides }: Chosen,
  { first, perStakeholder: most }: PairOptions,
): BestPair[] {
  const of = lists(view, model);
  const all: BestPair[] = [];
  numbers.forEach((a, i) => {
    numbers.forEach((b, j) => {
      const [one, other] = at(view.places, a) < at(view.places, b) ? [a, b] : [b, a];
      const isAcross =
        (byte(sides, i) & 1 && byte(sides, j) & 2) || (byte(sides, i) & 2 && byte(sides, j) & 1);
      const [there, back] = [of.get(one)?.get(other), of.get(other)?.get(one)];
      if (i >= j || !isAcross || !there || !back || Math.min(there.strength, back.strength) < 1) return;
      const score = (2 * there.strength * back.strength) / (there.strength + back.strength);
      all.push({ one, other, score, there, back });
    });
  });
  all.sort(
    (p, q) =>
      q.score - p.score ||
      at(view.places, p.one) - at(view.places, q.one) ||
      at(view.places, p.other) - at(view.places, q.other),
  );
  const times = new Map<number, number>();
  return all
    .filter(({ one, other }) => {
      const counts = [one, other].map((end) => times.get(end) ?? 0);
      if (counts.some((count) => count >= most)) return false;
      [one, other].forEach((end, side) => times.set(end, (counts[side] ?? 0) + 1));
      return true;
    })
    .slice(0, first);
}

/** Everybody, on sides by lot. */
const chosenOf = (view: MatchView, seed: number): Chosen => ({
  numbers: view.actors,
  sides: Uint8Array.from(
    view.actors,
    (_, i) => [ONE_SIDE, OTHER_SIDE, ONE_SIDE + OTHER_SIDE, 0][(i * seed) % 4] ?? 0,
  ),
});

const declining = (candidates: readonly string[]): string | null =>
  packTakeUps(
    candidates.map((candidate) => ({ candidate, state: "DECLINED", since: "2006-12-31", sources: [] })),
  );

const plain = ({ one, other, score }: BestPair): unknown => ({ one, other, score: score.toPrecision(9) });

describe("bestPairs", () => {
  it.each([1, 2, 3, 5, 7, 11])("finds what ranking every list finds, network %i", (seed) => {
    const view = viewOf(randomRows(seed, 60, 30 * seed));
    const chosen = chosenOf(view, seed);
    for (const model of MODELS)
      for (const perStakeholder of [1, 3])
        for (const first of [1, 10, 1_000]) {
          const options = { first, perStakeholder };
          const expected = exhaustive(view, model, chosen, options).map(plain);
          for (const kept of [4, 1_000_000]) {
            const found = finish(bestPairs(view, model, chosen, options, kept));
            expect(found.map(plain)).toEqual(expected);
            for (const { there, back } of found)
              expect([there.strength, back.strength].every((strength) => strength >= 1)).toBe(true);
          }
        }
  });

  it.each([1, 3, 7])("leaves out pairs of which one declined, and keeps all others, network %i", (seed) => {
    const rows = randomRows(seed, 60, 30 * seed);
    const before = viewOf(rows);
    const all = { first: 1_000, perStakeholder: 100 };
    const pairsOf = (view: MatchView): BestPair[] =>
      finish(bestPairs(view, everyScore, chosenOf(view, seed), all, 4));
    const found = pairsOf(before);
    const refused = found.filter((_, place) => place % 3 === 1);
    const after = viewOf({
      ...rows,
      stakeholders: rows.stakeholders.map((row, i) => ({
        ...row,
        takeUps: declining(
          refused.filter(({ other }) => other === i).map(({ one }) => before.network.ids.at(one)),
        ),
      })),
    });
    expect(refused.length).toBeGreaterThan(5);
    expect(pairsOf(after).map(plain)).toEqual(found.filter((pair) => !refused.includes(pair)).map(plain));
  });

  it.each([1, 3, 7])("never takes an average candidate for likelier than it is, network %i", (seed) => {
    const view = viewOf(randomRows(seed, 60, 30 * seed));
    const { chosen, leastAverage } = finish(seekerClasses(view, everyScore, chosenOf(view, 1)));
    const over = Array.from(chosen.numbers, (one, place) => {
      const { average } = standingOf(view, everyScore, one, new Int32Array(0));
      return { one, over: (leastAverage[place] ?? NaN) - Math.log(average) };
    });
    expect(over.filter((found) => !(found.over <= 0))).toEqual([]);
  });

  it.each([
    ["one and all others", (i: number) => (i === 5 ? ONE_SIDE : OTHER_SIDE), 1],
    ["all others and three", (i: number) => (i < 3 ? OTHER_SIDE : ONE_SIDE), 3],
    ["all on both sides", () => ONE_SIDE + OTHER_SIDE, Infinity],
  ])("looks at the pairs of the smaller side alone: %s", (_, sideOf, rows) => {
    const view = viewOf(randomRows(1, 60, 30));
    const numbers = view.actors;
    const chosen = { numbers, sides: Uint8Array.from(numbers, (_, i) => sideOf(i)) };
    expect(finish(seekerClasses(view, everyScore, chosen)).rows).toBe(Math.min(rows, numbers.length));
  });

  it("finds what ranking every list finds for one and many others", () => {
    const view = viewOf(randomRows(1, 200, 400));
    const sides = Uint8Array.from(view.actors, (_, i) => (i === 1 ? ONE_SIDE + OTHER_SIDE : OTHER_SIDE));
    const chosen = { numbers: view.actors, sides };
    for (const model of MODELS)
      for (const options of [
        { first: 10, perStakeholder: 3 },
        { first: 1_000, perStakeholder: 1_000 },
      ]) {
        const expected = exhaustive(view, model, chosen, options).map(plain);
        expect(finish(bestPairs(view, model, chosen, options)).map(plain)).toEqual(expected);
      }
  });

  it("looks at nobody who is too unlikely for the one that is in all pairs", () => {
    const view = viewOf(randomRows(1, 500, 1_000));
    const sides = Uint8Array.from(view.actors, (_, i) => (i === 1 ? ONE_SIDE : OTHER_SIDE));
    finish(bestPairs(view, everyScore, { numbers: view.actors, sides }, { first: 3, perStakeholder: 3 }));
    const { logarithms } = knownAverages(view, everyScore);
    const asked = view.actors.filter((one) => !Number.isNaN(logarithms[one])).length;
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThan(view.actors.length / 2);
  });

  it("begins with the averages that an earlier search worked out", () => {
    const view = viewOf(randomRows(1, 60, 120));
    const options = { first: 10, perStakeholder: 3 };
    const known = knownAverages(view, everyScore);
    const found = finish(bestPairs(view, everyScore, chosenOf(view, 1), options));
    expect(known.isExact.some((exact) => exact === 1)).toBe(true);
    const before = known.logarithms.slice();
    expect(finish(bestPairs(view, everyScore, chosenOf(view, 1), options))).toEqual(found);
    expect(known.logarithms).toEqual(before);
    known.logarithms.fill(Infinity);
    expect(finish(bestPairs(view, everyScore, chosenOf(view, 1), options))).toEqual([]);
  });

  it("finds nothing where one side is nobody", () => {
    const view = viewOf(randomRows(3, 40, 60));
    const chosen = { numbers: view.actors, sides: new Uint8Array(view.actors.length).fill(ONE_SIDE) };
    const found = bestPairs(view, everyScore, chosen, { first: 10, perStakeholder: 3 });
    expect(finish(found)).toEqual([]);
  });
});

/** What a score says that a pair's worth is at least. */
function beneath(view: MatchView, score: Score, seeker: number, candidate: number): number {
  if (score.beneath === undefined) return -Infinity;
  const { rows } = score.beneath.profile(view);
  let product = 0;
  for (let e = at(rows.offsets, seeker); e < at(rows.offsets, seeker + 1); e++)
    product += single(rows.values, e) * cell(rows, candidate, at(rows.columns, e));
  return product * score.beneath.ofSeeker(view, seeker) * score.beneath.ofCandidate(view, candidate);
}

describe("SCORES", () => {
  it.each(SCORES.map((score) => [score.key, score] as const))(
    "gives one pair's value, its mirror and its bounds as all pairs tell them: %s",
    (_, score) => {
      const apart: unknown[] = [];
      for (const seed of [1, 2, 3]) {
        const view = viewOf(randomRows(seed, 50, 120));
        const all = Array.from(view.actors, (seeker) => {
          const column = new Float64Array(view.network.kind.length);
          score.fill(view, seeker, column);
          return [seeker, column] as const;
        });
        const of = new Map(all);
        for (const [seeker, column] of all)
          for (const candidate of view.actors) {
            const raw = column[candidate] ?? 0;
            const back = of.get(candidate)?.[seeker] ?? 0;
            const isPartner = view.graph.pairs.columns
              .subarray(at(view.graph.pairs.offsets, seeker), at(view.graph.pairs.offsets, seeker + 1))
              .includes(candidate);
            if (seeker === candidate || isPartner) continue;
            const pair = { there: Float64Array.of(raw), back: Float64Array.of(back) };
            score.fillPairs?.(view, seeker, Int32Array.of(candidate), pair);
            const [value = NaN, mirrored = NaN] = [pair.there[0], pair.back[0]];
            const most = score.most
              ? score.most.ofSeeker(view, seeker) + score.most.ofCandidate(view, candidate)
              : Infinity;
            const isSame = (one: number, other: number): boolean =>
              Math.abs(one - other) <= 1e-6 * (1 + Math.abs(other));
            const least = beneath(view, score, seeker, candidate);
            const isBetween = worth(score, raw) <= most + 1e-6 && worth(score, raw) >= least - 1e-6;
            if (!isSame(value, raw) || !isSame(mirrored, back) || !isBetween)
              apart.push({ seed, seeker, candidate, raw, value, back, mirrored, least, most });
          }
      }
      expect(apart).toEqual([]);
    },
  );
});

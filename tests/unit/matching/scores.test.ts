import { readdirSync } from "node:fs";
import type { Score } from "../../../server/matching/score.js";
import { SCORES } from "../../../server/matching/scores.js";
import type { TeamScore } from "../../../server/matching/teams/team.js";
import { TEAM_SCORES } from "../../../server/matching/teams/team-scores.js";
import { real } from "../../../server/network/arrays/typed-array.js";
import { viewOf } from "../../support/matching.js";
import { randomRows } from "../../support/random-rows.js";

const KEBAB = /[A-Z]/gu;

describe("the list of scores", () => {
  it("holds every file of scores/", () => {
    const files = readdirSync(new URL("../../../server/matching/scores", import.meta.url)).sort();
    expect(
      SCORES.map((score) => `${score.key.replace(KEBAB, (x) => `-${x.toLowerCase()}`)}.ts`).sort(),
    ).toEqual(files);
  });
});

describe.each(SCORES.map((score): [string, Score] => [score.key, score]))("%s", (_, score) => {
  it("fills in for every candidate what its evidence sums to", () => {
    let seen = 0;
    const wrong: unknown[] = [];
    for (let seed = 1; seed <= 6; seed++) {
      const view = viewOf(randomRows(seed));
      for (const seeker of view.actors) {
        const filled = new Float64Array(view.network.kind.length);
        score.fill(view, seeker, filled);
        for (const candidate of view.actors) {
          if (candidate === seeker) continue;
          const evidence = score.evidence(view, seeker, candidate);
          const sum = evidence.reduce((total, one) => total + one.value, 0);
          if (Math.abs(real(filled, candidate) - sum) > 1e-6) wrong.push({ seed, seeker, candidate, sum });
          if (sum !== 0) seen++;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });

  it("gives no number that is not one to an isolated seeker", () => {
    const view = viewOf(randomRows(9, 12, 0));
    for (const seeker of view.actors) {
      const filled = new Float64Array(view.network.kind.length);
      score.fill(view, seeker, filled);
      expect(filled.every((value) => Number.isFinite(value) && value > -1)).toBe(true);
    }
  });
});

describe.each(TEAM_SCORES.map((score): [string, TeamScore] => [score.key, score]))(
  "%s of a team",
  (_, score) => {
    it("fills in for every candidate what its evidence sums to", () => {
      let seen = 0;
      const wrong: unknown[] = [];
      for (let seed = 1; seed <= 6; seed++) {
        const view = viewOf(randomRows(seed, 30, 140));
        const team = { members: Array.from(view.actors).filter((_one, i) => i % 6 === 0) };
        const filled = new Float64Array(view.network.kind.length);
        score.fill(view, team, filled);
        for (const candidate of view.actors) {
          if (team.members.includes(candidate)) continue;
          const sum = score.evidence(view, team, candidate).reduce((total, { value }) => total + value, 0);
          if (Math.abs(real(filled, candidate) - sum) > 1e-6) wrong.push({ seed, candidate, sum });
          if (sum !== 0) seen++;
        }
      }
      expect(wrong).toEqual([]);
      expect(seen).toBeGreaterThan(0);
    });
  },
);

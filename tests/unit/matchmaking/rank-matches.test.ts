import { rankMatches, rankOf } from "../../../server/matchmaking/rank-matches.js";
import { everyScore, linkage, stakeholder, viewOf } from "../../support/matching.js";
import { randomRows } from "../../support/random-rows.js";

const view = viewOf(randomRows(7, 40, 60));

describe("rankMatches", () => {
  it("leaves out the seeker, its partners and all projects", () => {
    const rows = {
      stakeholders: ["cluster:a", "agency:b", "agency:c", "university:d", "project:p"].map((id) =>
        stakeholder(id),
      ),
      linkages: [
        linkage("cluster:a", "agency:b"),
        linkage("cluster:a", "project:p"),
        linkage("agency:c", "project:p"),
      ],
    };
    const small = viewOf(rows);
    const names = (presentPartners: boolean): string[] =>
      rankMatches(small, everyScore, 0, { first: 10, presentPartners })
        .map(({ candidate }) => small.network.ids[candidate] ?? "")
        .sort();
    expect(names(false)).toEqual(["university:d"]);
    expect(names(true)).toEqual(["agency:b", "agency:c", "university:d"]);
  });

  it("keeps a stakeholder that was only asked among the candidates", () => {
    const small = viewOf({
      stakeholders: [stakeholder("cluster:a"), stakeholder("agency:b")],
      linkages: [linkage("cluster:a", "agency:b", { status: "REQUESTED" })],
    });
    expect(rankMatches(small, everyScore, 0, { first: 10 }).map(({ candidate }) => candidate)).toEqual([1]);
  });

  it("gives the same rank, score and strength as rankOf, best first", () => {
    for (const seeker of view.actors) {
      const all = rankMatches(view, everyScore, seeker, { first: 100 });
      expect(all.map(({ candidate }) => rankOf(view, everyScore, seeker, candidate))).toEqual(
        all.map((match) => ({ ...match, strength: expect.closeTo(match.strength, 9) as number })),
      );
      expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
      expect(rankMatches(view, everyScore, seeker, { first: 3 })).toEqual(all.slice(0, 3));
    }
  });

  it("gives strengths that average 1", () => {
    const [seeker = 0] = view.actors;
    const all = rankMatches(view, everyScore, seeker, { first: 100 });
    expect(all.reduce((sum, { strength }) => sum + strength, 0) / all.length).toBeCloseTo(1, 9);
  });

  it("is empty where nobody else is, and where the filter leaves nobody", () => {
    const lonely = viewOf({ stakeholders: [stakeholder("cluster:a")], linkages: [] });
    expect(rankMatches(lonely, everyScore, 0, { first: 10 })).toEqual([]);
    expect(rankMatches(view, everyScore, view.actors[0] ?? 0, { first: 10, admit: () => false })).toEqual([]);
  });
});

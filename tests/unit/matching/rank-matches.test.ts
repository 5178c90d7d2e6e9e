import { scorePair } from "../../../server/matching/explaining/explain-match.js";
import { rankMatches, rankOf } from "../../../server/matching/rank-matches.js";
import { packTakeUps } from "../../../server/network/declined-pairs.js";
import type { LinkageRow, StakeholderRow } from "../../../server/network/network.js";
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
        .map(({ candidate }) => small.network.ids.at(candidate))
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

  it("ranks as the sums of the evidence do, pair by pair", () => {
    const apart: unknown[] = [];
    for (let seed = 1; seed <= 5; seed++) {
      const other = viewOf(randomRows(seed, 60, 160));
      for (const seeker of other.actors) {
        const found = rankMatches(other, everyScore, seeker, { first: 100 });
        const plain = found
          .map(({ candidate }) => ({ candidate, score: scorePair(other, everyScore, seeker, candidate) }))
          .sort((a, b) => b.score - a.score);
        found.forEach(({ candidate, score }, place) => {
          const expected = plain[place];
          // Equal scores may come in another order by a rounding of the last digit.
          if (expected === undefined || Math.abs(expected.score - score) > 1e-9)
            apart.push({ seed, seeker, candidate, score, expected });
        });
      }
    }
    expect(apart).toEqual([]);
  });

  it("suggests to a project none of its parties", () => {
    const small = viewOf({
      stakeholders: ["agency:a", "agency:b", "university:c", "project:p"].map((id) => stakeholder(id)),
      linkages: [linkage("agency:a", "project:p"), linkage("project:p", "university:c")],
    });
    expect(rankMatches(small, everyScore, 3, { first: 10 }).map(({ candidate }) => candidate)).toEqual([1]);
    expect(rankOf(small, everyScore, 3, 0)).toBeNull();
    expect(rankOf(small, everyScore, 0, 3)).toBeNull();
  });

  it("gives strengths that average 1", () => {
    const [seeker = 0] = view.actors;
    const all = rankMatches(view, everyScore, seeker, { first: 100 });
    expect(all.reduce((sum, { strength }) => sum + strength, 0) / all.length).toBeCloseTo(1, 9);
  });

  describe("where one declined", () => {
    const declined = packTakeUps([
      ...(["INTERESTED", "DECLINED"] as const).map((state) => ({
        ...{ candidate: "agency:b", state, since: "2004-09", sources: [] },
      })),
    ]);
    const among = (more: Record<string, Partial<StakeholderRow>>, linkages: readonly LinkageRow[] = []) => {
      const stakeholders = ["cluster:a", "agency:b", "agency:c"].map((id) => stakeholder(id, more[id]));
      const small = viewOf({ stakeholders, linkages: [linkage("agency:b", "agency:c"), ...linkages] });
      return (seeker: number) => rankMatches(small, everyScore, seeker, { first: 10 });
    };
    const candidates = (ranked: ReturnType<ReturnType<typeof among>>): number[] =>
      ranked.map(({ candidate }) => candidate).sort();

    it("suggests neither to the other, and leaves the strength of the others as it was", () => {
      const [before, after] = [among({}), among({ "cluster:a": { takeUps: declined } })];
      expect([candidates(before(0)), candidates(before(1))]).toEqual([[1, 2], [0]]);
      expect([candidates(after(0)), candidates(after(1))]).toEqual([[2], []]);
      expect(after(0)).toEqual([{ ...before(0).find(({ candidate }) => candidate === 2), rank: 1 }]);
      const small = viewOf({
        stakeholders: ["cluster:a", "agency:b"].map((id) => stakeholder(id, { takeUps: declined })),
        linkages: [],
      });
      expect(rankOf(small, everyScore, 0, 1)).toBeNull();
    });

    it.each<[string, Partial<StakeholderRow>, Partial<LinkageRow>, number[]]>([
      ["a linkage of the last month that it can have been", {}, { earliest: "2004-09-30" }, [2]],
      ["a later linkage", {}, { earliest: "2004-10-01" }, [1, 2]],
      ["a later linkage that is only wished for", {}, { earliest: "2004-10-01", status: "PROPOSED" }, [2]],
      ["a linkage without a date", {}, { earliest: null }, [2]],
      ["a later need", { exchanged: "2004-10-01" }, {}, [1, 2]],
      ["an older need", { exchanged: "2004-08-01" }, {}, [2]],
      [
        "a later meeting, told by the other",
        { takeUps: packTakeUps([{ candidate: "cluster:a", state: "MET", since: "2005", sources: [] }]) },
        {},
        [1, 2],
      ],
    ])("looks at them anew after %s", (_, ofOther, ofLinkage, expected) => {
      const more = { "cluster:a": { takeUps: declined }, "agency:b": ofOther };
      const again = linkage("agency:b", "agency:c", { id: "linkage:agency:b/again", ...ofLinkage });
      expect(candidates(among(more, [again])(0))).toEqual(expected);
    });
  });

  it("gives numbers however old the work is", () => {
    const old = { earliest: "0900-01-01" };
    const small = viewOf({
      stakeholders: ["agency:a", "agency:b", "agency:c", "university:d"].map((id) => stakeholder(id)),
      linkages: [linkage("agency:a", "agency:b", old), linkage("agency:b", "agency:c", old)],
    });
    const found = rankMatches(small, everyScore, 0, { first: 10 });
    expect(found.map(({ candidate }) => candidate)).toEqual([2, 3]);
    expect(found.filter(({ score, strength }) => !Number.isFinite(score + strength))).toEqual([]);
  });

  it("is empty where nobody else is, and where the filter leaves nobody", () => {
    const lonely = viewOf({ stakeholders: [stakeholder("cluster:a")], linkages: [] });
    expect(rankMatches(lonely, everyScore, 0, { first: 10 })).toEqual([]);
    expect(rankMatches(view, everyScore, view.actors[0] ?? 0, { first: 10, admit: () => false })).toEqual([]);
  });
});

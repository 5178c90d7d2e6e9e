import { finish } from "../../../server/network/turns/steps.js";
import { explainScores } from "../../../server/matching/explaining/explain-match.js";
import { fillSeats, type SeatOptions } from "../../../server/matching/teams/fill-seats.js";
import { scoreTeam, teamWeights } from "../../../server/matching/teams/score-team.js";
import { TEAM_SCORES } from "../../../server/matching/teams/team-scores.js";
import { broughtBy, type Wanted } from "../../../server/matching/teams/wanted.js";
import { at, real } from "../../../server/network/arrays/typed-array.js";
import { packTakeUps } from "../../../server/network/declined-pairs.js";
import { everyScore, linkage, stakeholder, viewOf } from "../../support/matching.js";
import { randomRows } from "../../support/random-rows.js";

/** Two members who led a project with a friend, the friend's twin of the same place, and two strangers. */
const rows = {
  stakeholders: [
    stakeholder("agency:one"),
    stakeholder("agency:other"),
    stakeholder("agency:friend", { places: ["place:a"] }),
    stakeholder("agency:twin", { places: ["place:a"] }),
    stakeholder("university:far", { places: ["place:b"] }),
    stakeholder("cluster:stranger", { sectors: ["sector:1"] }),
    stakeholder("project:past"),
  ],
  linkages: [
    ...["one", "other", "friend", "twin"].map((name) => linkage(`agency:${name}`, "project:past")),
    linkage("agency:friend", "university:far", { role: "LEAD" }),
  ],
};
const view = viewOf(rows);
const withTakeUps = (id: string, takeUps: string | null): typeof rows.stakeholders =>
  rows.stakeholders.map((row) => (row.id === id ? { ...row, takeUps } : row));
const NOTHING_WANTED: SeatOptions = { first: 9, wanted: 0, brought: broughtBy(view, []), newPartners: 0 };
const number = (id: string): number => view.network.ids.find(id);
const members = [number("agency:one"), number("agency:other")];

const seats = (size: number, wanted: readonly Wanted[] = [], more: Partial<SeatOptions> = {}): string[] => {
  const brought = broughtBy(view, wanted);
  const options = { first: 3, wanted: 2 ** wanted.length - 1, brought, newPartners: 0, ...more };
  const filled = finish(fillSeats(view, everyScore, { members, size }, options));
  return filled.map(({ candidates: [taken] }) => view.network.ids.at(taken?.candidate ?? -1));
};

describe("fillSeats", () => {
  it("takes those who were in one project with the members, by id among equals", () => {
    expect(seats(3)).toEqual(["agency:friend"]);
  });

  it("leaves no place more than half of the seats", () => {
    expect(seats(4)[0]).toBe("agency:friend");
    expect(seats(4)[1]).not.toBe("agency:twin");
  });

  it("takes those who bring what is lacking first, and all in one where only one seat is left", () => {
    expect(seats(4, [{ kind: "CLUSTER" }])).toEqual(["cluster:stranger", "agency:friend"]);
    const places: Wanted = { places: [view.network.facets.places.indexOf("place:b")] };
    expect(seats(3, [places, { kind: "UNIVERSITY" }, { kind: "AGENCY" }])).toEqual(["university:far"]);
  });

  it("keeps the last seats for new partners, as many as are asked for", () => {
    const found = seats(5, [], { newPartners: 2 });
    expect(found[0]).toBe("agency:friend");
    expect([...found.slice(1)].sort()).toEqual(["cluster:stranger", "university:far"]);
  });

  it("names nobody who declined a member, or was declined by one", () => {
    const declined = packTakeUps([
      { candidate: "agency:friend", state: "DECLINED", since: "2005", sources: [] },
    ]);
    const refused = viewOf({ ...rows, stakeholders: withTakeUps("agency:other", declined) });
    const taken = (of: typeof view): (number | undefined)[] =>
      finish(fillSeats(of, everyScore, { members, size: 3 }, NOTHING_WANTED)).flatMap(({ candidates }) =>
        candidates.map(({ candidate }) => candidate),
      );
    expect(taken(view)[0]).toBe(number("agency:friend"));
    expect(taken(refused)).toEqual(taken(view).slice(1));
  });

  it("ends when nobody is left", () => {
    expect(seats(9)).toHaveLength(4);
  });
});

describe("the score of a team", () => {
  it("is for everybody what the reasons add up to", () => {
    for (let seed = 1; seed <= 4; seed++) {
      const random = viewOf(randomRows(seed, 30, 140));
      const team = { members: Array.from(random.actors).filter((_, i) => i % 5 === 0) };
      const scores = scoreTeam(random, everyScore, team);
      for (const candidate of random.actors) {
        if (team.members.includes(candidate)) continue;
        const pair = { asker: team, candidate };
        const { score } = explainScores(random, TEAM_SCORES, teamWeights(everyScore), pair);
        expect(score).toBeCloseTo(real(scores, candidate), 9);
      }
    }
  });
});

describe("broughtBy", () => {
  it("knows kinds, sectors, places and roles in projects with several parties", () => {
    const lead = viewOf({
      stakeholders: [stakeholder("agency:a"), stakeholder("agency:b"), stakeholder("project:p")],
      linkages: [linkage("agency:a", "project:p", { role: "LEAD" }), linkage("agency:b", "project:p")],
    });
    const brought = broughtBy(lead, [{ role: "LEAD" }, { kind: "AGENCY" }]);
    expect(["agency:a", "agency:b"].map((id) => at(brought, lead.network.ids.find(id)))).toEqual([3, 2]);
  });
});

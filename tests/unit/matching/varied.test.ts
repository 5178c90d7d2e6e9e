import { MOST_VARIED, varied } from "../../../server/matching/varied.js";
import { linkage, stakeholder, viewOf } from "../../support/matching.js";

/** Agencies 0 and 1 share a partner and a sector; 2 has others. */
const view = viewOf({
  stakeholders: [
    stakeholder("agency:a", { sectors: ["sector:x"] }),
    stakeholder("agency:b", { sectors: ["sector:x"] }),
    stakeholder("agency:c", { sectors: ["sector:y"] }),
    stakeholder("cluster:d"),
    stakeholder("cluster:e"),
  ],
  linkages: [
    linkage("agency:a", "cluster:d"),
    linkage("agency:b", "cluster:d"),
    linkage("agency:c", "cluster:e"),
  ],
});
const matches = [
  { candidate: 0, strength: 9 },
  { candidate: 1, strength: 8 },
  { candidate: 2, strength: 2 },
];
const order = (variety: number, first = 3): number[] =>
  varied(view, matches, variety, first).map(({ candidate }) => candidate);

describe("variety in a list", () => {
  it("changes nothing at 0, and puts who is like one before it behind who is not", () => {
    expect(order(0)).toEqual([0, 1, 2]);
    expect(order(0.5)).toEqual([0, 1, 2]);
    expect(order(1)).toEqual([0, 2, 1]);
  });

  it("begins a longer list with the shorter one, and loses nobody behind those that it looks at", () => {
    const many = Array.from({ length: MOST_VARIED + 5 }, (_, place) => ({
      candidate: place % 3,
      strength: MOST_VARIED + 10 - place,
      place,
    }));
    const all = varied(view, many, 1, many.length);
    expect(all.map(({ place }) => place).sort((a, b) => a - b)).toEqual(many.map(({ place }) => place));
    expect(all.slice(MOST_VARIED)).toEqual(many.slice(MOST_VARIED));
    for (const first of [1, 10, MOST_VARIED + 2])
      expect(varied(view, many, 1, first)).toEqual(all.slice(0, first));
  });
});

import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import type { LinkageList } from "../../../server/analysis/network.js";
import { foldSteps } from "../../../server/analysis/partnerships/fold-projects.js";
import { growPartners } from "../../../server/analysis/partnerships/grow-partners.js";
import {
  type PartnershipSearch,
  partnershipsTask,
} from "../../../server/analysis/partnerships/partnership-tasks.js";
import { finish } from "../../../server/network/turns/steps.js";
import { type Line, listOf, randomLines } from "../../support/networks.js";

const SEED = Number(process.env["TEST_SEED"] ?? 20_040_801);
const [SIZE, COUNT] = [40, 240];
const lines = randomLines(SEED, SIZE, COUNT);
const list = listOf(SIZE, lines);
const PROJECT = STAKEHOLDER_KIND_KEYS.indexOf("PROJECT");
const isProject = (one: number): boolean => list.kinds[one] === PROJECT;
const everybody = Array.from({ length: SIZE }, (_, one) => one);
const partners = everybody.map((one) => [
  ...new Set(lines.flatMap(([a, b]) => (a === one ? [b] : b === one ? [a] : []))),
]);

/** The projects that two take part in, by a look at everybody's partners. */
const inCommon = (one: number, other: number): number[] =>
  everybody.filter((p) => isProject(p) && [one, other].every((party) => partners[p]?.includes(party)));

const allPairs = everybody
  .filter((one) => !isProject(one))
  .flatMap((one, place, members) => members.slice(place + 1).map((other) => [one, other] as const))
  .map(([one, other]) => ({
    between: [one, other],
    projects: inCommon(one, other),
    linkages: lines.filter(([a, b]) => (a === one && b === other) || (a === other && b === one)).length,
  }));

const search = (asked: PartnershipSearch) => finish(partnershipsTask.run(list, asked));

describe(`partnerships over projects (seed ${SEED})`, () => {
  it.each([1, 2, 3])("are the pairs with at least %d projects in common, most first", (minInCommon) => {
    const expected = allPairs
      .filter(({ projects }) => projects.length >= minInCommon)
      .sort((a, b) => b.projects.length - a.projects.length);
    expect(expected.length).toBeGreaterThan(0);
    expect(search({ of: null, minInCommon, first: 1_000 })).toEqual([
      { total: expected.length, first: expected },
    ]);
    expect(search({ of: null, minInCommon, first: 3 })).toEqual([
      { total: expected.length, first: expected.slice(0, 3) },
    ]);
  });

  it("of one are those that it is one of, and none of a project or of somebody outside", () => {
    const of = [...everybody, -1];
    for (const [place, { total, first }] of search({ of, minInCommon: 1, first: 100 }).entries()) {
      const own = allPairs.filter(({ between, projects }) => between.includes(place) && projects.length > 0);
      expect([place, total, first.map(({ between }) => between.join()).sort()]).toEqual([
        place,
        own.length,
        own.map(({ between }) => between.join()).sort(),
      ]);
    }
  });

  it("are linkages both ways in the network without projects, one for each project in common", () => {
    const folded = finish(foldSteps(list, 10_000));
    const members = everybody.filter((one) => !isProject(one));
    expect(Array.from(folded?.members ?? [])).toEqual(members);
    expect(Array.from(folded?.placeOf ?? [])).toEqual(everybody.map((one) => members.indexOf(one)));
    const { from, to, mutual } = folded?.list as LinkageList;
    const ends = Array.from(from, (one, i) => [members[one], members[to[i] ?? 0], mutual[i]] as const);
    const direct = lines.filter(([a, b]) => !isProject(a) && !isProject(b));
    const over = allPairs.flatMap(({ between, projects }) => projects.map(() => between));
    expect(folded?.partnerships).toBe(over.length);
    expect(ends.slice(0, direct.length).map(([a, b]) => [a, b])).toEqual(direct.map(([a, b]) => [a, b]));
    const sorted = (some: readonly (readonly unknown[])[]): string[] => some.map((one) => one.join()).sort();
    expect(sorted(ends.slice(direct.length))).toEqual(sorted(over.map((one) => [...one, 1])));
    expect(finish(foldSteps(list, direct.length + over.length - 1))).toBeNull();
  });

  it("are a step as a linkage is, where a network grows around somebody", () => {
    const near = (one: number): number[] =>
      everybody.filter(
        (other) =>
          other !== one &&
          !isProject(other) &&
          (partners[one]?.includes(other) === true || inCommon(one, other).length > 0),
      );
    for (const root of everybody.filter((one) => !isProject(one)).slice(0, 8)) {
      const first = near(root);
      const second = [...new Set(first.flatMap(near))].filter((one) => one !== root && !first.includes(one));
      const asked = { around: [root], depth: 2, maxNodes: SIZE, maxPartnerships: 1_000 };
      const { kept, omittedNodes, partnerships } = finish(growPartners(list, asked));
      const ring = (some: readonly number[]): string => [...some].sort((a, b) => a - b).join();
      expect(kept[0]).toBe(root);
      expect(ring(kept.slice(1, 1 + first.length))).toBe(ring(first));
      expect(ring(kept.slice(1 + first.length))).toBe(ring(second));
      const among = allPairs.filter(
        ({ between, projects }) => projects.length > 0 && between.every((one) => kept.includes(one)),
      );
      expect([omittedNodes, partnerships.total]).toEqual([0, among.length]);
      const cut = finish(growPartners(list, { ...asked, maxNodes: 2, maxPartnerships: 0 }));
      expect([cut.kept.length, cut.omittedNodes]).toEqual([
        Math.min(2, kept.length),
        Math.max(0, first.length - 1),
      ]);
      expect(cut.partnerships.first).toEqual([]);
    }
  });

  it("puts the best connected first where nobody is asked around", () => {
    const strength = (one: number): number =>
      lines.filter((ends: Line) => ends[0] === one || ends[1] === one).length;
    const members = everybody.filter((one) => !isProject(one));
    const { kept, omittedNodes } = finish(
      growPartners(list, { around: [], depth: 1, maxNodes: 5, maxPartnerships: 10 }),
    );
    expect(kept).toEqual(members.sort((a, b) => strength(b) - strength(a) || a - b).slice(0, 5));
    expect(omittedNodes).toBe(members.length - 5);
  });
});

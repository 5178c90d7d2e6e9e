import { commonLinkages } from "../../../server/matching/explaining/common-linkages.js";
import { buildNetwork } from "../../../server/network/network-builder.js";
import { cell } from "../../../server/network/arrays/sparse-rows.js";
import { linkage, stakeholder, viewOf } from "../../support/matching.js";

const actors = ["agency:a", "agency:b", "university:c"].map((id) => stakeholder(id));
const weightOf = (linkages: ReturnType<typeof linkage>[], extra: string[] = []): number =>
  cell(
    viewOf({ stakeholders: [...actors, ...extra.map((id) => stakeholder(id))], linkages }).graph.pairs,
    0,
    1,
  );

describe("buildPartnerGraph", () => {
  it("halves a linkage's weight, under the root, every year and a half, and takes an undated one as that old", () => {
    expect(weightOf([linkage("agency:a", "agency:b", { earliest: "2006-01-01" })])).toBeCloseTo(1, 6);
    expect(weightOf([linkage("agency:a", "agency:b", { earliest: null })])).toBeCloseTo(Math.SQRT1_2, 6);
    expect(weightOf([linkage("agency:a", "agency:b", { earliest: "2004-07-02" })])).toBeCloseTo(
      Math.SQRT1_2,
      3,
    );
  });

  it("counts a common project by the root of its parties less one, and adds what is common", () => {
    const project = actors.map(({ id }) => linkage(id, "project:p", { earliest: "2006-01-01" }));
    expect(weightOf(project, ["project:p"])).toBeCloseTo(Math.sqrt(1 / Math.SQRT2), 6);
    const direct = linkage("agency:b", "agency:a", { earliest: "2006-01-01" });
    expect(weightOf([...project, direct], ["project:p"])).toBeCloseTo(Math.sqrt(1 + 1 / Math.SQRT2), 6);
  });

  it("makes no partners of what was only asked, proposed or anticipated", () => {
    for (const status of ["REQUESTED", "PROPOSED", "ANTICIPATED"])
      expect(weightOf([linkage("agency:a", "agency:b", { status })])).toBe(0);
  });
});

describe("commonLinkages", () => {
  const years = [...Array(12).keys()].map((year) => `${1990 + year}-01-01`);
  const projects = years.map((earliest, i) => ({ id: `project:${i}`, earliest }));
  const linkages = [
    ...years.map((earliest) =>
      linkage("agency:a", "agency:b", { id: `linkage:agency:a/${earliest}`, earliest }),
    ),
    ...projects.flatMap(({ id, earliest }) =>
      ["agency:a", "agency:b"].map((party) => linkage(party, id, { earliest })),
    ),
  ];
  const view = viewOf({ stakeholders: [...actors, ...projects.map(({ id }) => stakeholder(id))], linkages });
  const daysOf = (numbers: readonly number[]): (string | null | undefined)[] =>
    numbers.map((number) => linkages[number]?.earliest).sort();

  it("gives all linkages and those of all common projects, or the latest of each", () => {
    expect(daysOf(commonLinkages(view, 0, 1))).toEqual([...years, ...years, ...years].sort());
    const latest = years.slice(-2);
    expect(daysOf(commonLinkages(view, 0, 1, 2))).toEqual([...latest, ...latest, ...latest].sort());
  });
});

describe("buildNetwork", () => {
  it("says which linkage names a stakeholder that is not there", () => {
    expect(() => buildNetwork(actors, [linkage("agency:a", "agency:nobody")])).toThrow(
      "Both ends of linkage:agency:a/agency:nobody must be among the stakeholders; agency:nobody is not. Add it or leave the linkage out.",
    );
  });
});

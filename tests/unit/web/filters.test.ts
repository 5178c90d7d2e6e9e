import { facetValues } from "../../../web/src/state/facet-counts.js";
import { filterNetwork, type Shown } from "../../../web/src/state/filter-network.js";
import { toBundles } from "../../../web/src/state/bundles.js";
import { START_VIEW, type View } from "../../../web/src/state/view.js";
import { AROUND, EXAMPLE } from "./network-example.js";

const ids = ({ stakeholders, linkages }: Shown): string[][] => [
  stakeholders.map(({ id }) => id),
  linkages.map(({ id }) => id.slice(8)),
];
const under = (part: Partial<View>): string[][] => ids(filterNetwork(EXAMPLE, { ...START_VIEW, ...part }));
const filters = (part: Partial<View["filters"]>): Partial<View> => ({
  filters: { ...START_VIEW.filters, ...part },
});

describe("the filters of a view", () => {
  it("show everything, the best linked first, when none is in use", () => {
    expect(under({})).toEqual([
      ["agency:hub", "cluster:knit", "university:u", "agency:fund", "cluster:alone"],
      ["1", "2", "3", "4", "5"],
    ]);
  });

  it("keep the partners of the chosen, and without them only linkages among the chosen", () => {
    const clusters = filters({ kind: ["CLUSTER"] });
    expect(under(clusters)).toEqual([
      ["agency:hub", "cluster:knit", "university:u", "cluster:alone"],
      ["1", "2", "5"],
    ]);
    expect(under({ ...clusters, strict: true })).toEqual([["cluster:knit", "cluster:alone"], []]);
  });

  it("take in what lies inside a sector or a place", () => {
    expect(under({ ...filters({ place: ["place:punjab"] }), strict: true })[0]).toEqual([
      "cluster:knit",
      "cluster:alone",
    ]);
    expect(under({ ...filters({ sector: ["sector:textiles"] }), strict: true })[0]).toEqual(["cluster:knit"]);
  });

  it("drop who has no linkage left where linkages are chosen", () => {
    expect(under(filters({ linkage: ["FUNDING", "ADOPTION"] }))).toEqual([
      ["agency:hub", "university:u", "agency:fund"],
      ["3", "4"],
    ]);
    expect(under(filters({ document: ["document:letter"] }))[1]).toEqual(["4"]);
    expect(under(filters({ status: ["ANTICIPATED"] }))[1]).toEqual(["2"]);
  });

  it("hold a time against periods as imprecise as they are, undated ones apart", () => {
    expect(under({ during: "2004" })[1]).toEqual(["1"]);
    expect(under({ during: "2010" })[1]).toEqual(["3"]);
    expect(under({ during: "2004-09/2006" })[1]).toEqual([]);
    expect(under({ during: "2004", undated: true })[1]).toEqual(["1", "2", "4", "5"]);
  });

  it("leave out a stakeholder with all its linkages, and bound the number of linkages", () => {
    expect(under({ hidden: ["agency:hub"] })).toEqual([
      ["cluster:knit", "university:u", "agency:fund", "cluster:alone"],
      ["5"],
    ]);
    expect(under({ degree: [2, 3], strict: true })).toEqual([["cluster:knit", "university:u"], ["5"]]);
  });
});

describe("the counts of a facet", () => {
  const counts = (
    facet: Parameters<typeof facetValues>[0],
    part: Partial<View>,
  ): [string, number, number][] =>
    facetValues(facet, EXAMPLE, { ...START_VIEW, ...part }, AROUND).map(({ name, count, depth }) => [
      name,
      count,
      depth,
    ]);

  it("set their own choice aside and hold to all others", () => {
    const part = filters({ kind: ["CLUSTER"], status: ["ESTABLISHED"] });
    expect(counts("kind", part)).toEqual([
      ["Agencies", 2, 0],
      ["Clusters", 1, 0],
      ["Universities", 1, 0],
    ]);
    expect(counts("status", part)).toEqual([
      ["Established", 2, 0],
      ["Anticipated", 1, 0],
    ]);
  });

  it("put what lies inside below what holds it", () => {
    expect(counts("place", {})).toEqual([
      ["Punjab", 2, 0],
      ["Lahore", 1, 1],
    ]);
  });

  it("keep a chosen value that nothing is left of", () => {
    expect(counts("linkage", { ...filters({ linkage: ["MODEL"] }), hidden: ["agency:hub"] })).toEqual([
      ["Training", 1, 0],
      ["Modelled on", 0, 0],
    ]);
  });
});

describe("bundles", () => {
  it("hold all linkages of a pair, point one way only where all do, and are drawn as the most certain", () => {
    const bundles = toBundles(EXAMPLE).map(({ key, directed, linkages, style }) => [
      key,
      directed,
      linkages.length,
      style,
    ]);
    expect(bundles).toEqual([
      ["agency:hub + cluster:knit", true, 2, "solid"],
      ["agency:fund + agency:hub", true, 1, "solid"],
      ["agency:hub + university:u", true, 1, "dotted"],
      ["cluster:knit + university:u", false, 1, "dotted"],
    ]);
  });
});

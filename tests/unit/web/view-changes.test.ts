import { fromAddress, toAddress } from "../../../web/src/state/view-address.js";
import { openCommunity, openFacet } from "../../../web/src/state/overview-changes.js";
import { showGroup, showOnly } from "../../../web/src/state/view-changes.js";

const shown = fromAddress("?kind=CLUSTER&of=agency:unido&lead=from&during=2007&degree=2-5&hide=agency:smeda");

describe("a group that a text names", () => {
  it("is shown without what the question before it asked", () => {
    const group = {
      kind: "UNIVERSITY",
      facet: "place",
      nodes: [{ id: "place:lahore", name: "Lahore", parent: null }],
    } as const;
    expect(toAddress(showGroup(group, true)(shown))).toBe("?kind=UNIVERSITY&place=place%3Alahore");
  });
});

describe("a group of the overview", () => {
  it("is opened as the filters left it", () => {
    const opened = openFacet("sector", "sector:textiles")(shown);
    expect([opened.linkagesOf, opened.during, opened.filters.kind]).toEqual([
      shown.linkagesOf,
      "2007",
      ["CLUSTER"],
    ]);
    expect(shown.linkagesOf).not.toBeNull();
  });

  it("that is a community is named in the address, for as long as it is what is shown", () => {
    const opened = openCommunity(["agency:hub", "agency:other"], 40)(shown);
    expect(toAddress(opened)).toContain("show=agency%3Aother&around=agency%3Ahub%2140&");
    expect(fromAddress(toAddress(opened))).toEqual(opened);
    expect(toAddress(showOnly(["agency:hub"])(opened))).not.toContain("around=");
  });
});

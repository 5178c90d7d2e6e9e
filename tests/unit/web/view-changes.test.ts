import { fromAddress, readAddress, toAddress } from "../../../web/src/state/view-address.js";
import { openCommunity, openFacet } from "../../../web/src/state/overview-changes.js";
import { showGroup, showOnly } from "../../../web/src/state/view-changes.js";
import { START_VIEW } from "../../../web/src/state/view.js";

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
    const opened = openCommunity(["agency:hub", "agency:other"], 40, null)(shown);
    expect(toAddress(opened)).toContain("show=agency%3Aother&around=agency%3Ahub%2140&");
    expect(fromAddress(toAddress(opened))).toEqual(opened);
    expect(toAddress(showOnly(["agency:hub"])(opened))).not.toContain("around=");
  });

  it("that is one of the whole network has a short address, and is found again by its best-linked member", () => {
    const opened = openCommunity(["agency:hub", "agency:other"], 400, "folded")(START_VIEW);
    expect(toAddress(opened)).toBe("?scope=picked&around=agency%3Ahub%21400%21folded");
    expect(fromAddress(toAddress(opened))).toEqual(opened);
    expect(readAddress("?scope=picked&around=agency:hub!400!other").passedOver).toHaveLength(1);
  });
});

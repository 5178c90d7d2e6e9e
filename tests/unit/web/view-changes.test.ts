import { fromAddress, toAddress } from "../../../web/src/state/view-address.js";
import { openGroup, showGroup } from "../../../web/src/state/view-changes.js";

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
    const opened = openGroup("sector", ["sector:textiles"])(shown);
    expect([opened.linkagesOf, opened.during, opened.filters.kind]).toEqual([
      shown.linkagesOf,
      "2007",
      ["CLUSTER"],
    ]);
    expect(shown.linkagesOf).not.toBeNull();
  });
});

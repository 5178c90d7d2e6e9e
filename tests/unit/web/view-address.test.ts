import { fromAddress, readAddress, toAddress } from "../../../web/src/state/view-address.js";
import {
  askGaps,
  expand,
  hide,
  match,
  openTab,
  pick,
  put,
  route,
  select,
  toggleFacet,
} from "../../../web/src/state/view-changes.js";
import { reduceView } from "../../../web/src/state/view-history.js";
import { START_VIEW, type View } from "../../../web/src/state/view.js";

const FULL: View = {
  mode: "table",
  list: "linkages",
  order: { column: "When", isDescending: true },
  scope: "picked",
  overview: "place",
  picked: ["agency:a", "university:b & c"],
  community: { id: "agency:a", size: 40, of: "folded" },
  expanded: [
    { id: "agency:a", kind: "FUNDING", count: 40 },
    { id: "agency:a", kind: null, count: 20 },
  ],
  throughProjects: true,
  hidden: ["agency:hub"],
  filters: {
    kind: ["CLUSTER", "PROJECT"],
    sector: ["sector:textiles"],
    place: ["place:punjab", "place:sindh"],
    linkage: ["FUNDING"],
    status: ["REQUESTED"],
    document: ["document:report"],
  },
  linkagesOf: { ids: ["agency:a", "project:part"], way: "to" },
  degree: [2, null],
  strict: true,
  during: "2004-08/2005",
  undated: true,
  colour: "community",
  size: "equal",
  first: 5,
  layout: "concentric",
  centre: "agency:a",
  pins: { "agency:a": [1.5, -2.25] },
  camera: [0.25, 0.625, 0.125],
  at: "place:lahore",
  selected: "agency:a + university:b & c",
  group: ["agency:a", "cluster:b"],
  against: ["university:b & c"],
  route: { from: "agency:a", to: "university:b & c", avoiding: ["agency:hub"], alone: true, shown: 2 },
  matching: {
    candidate: "agency:c",
    reason: "SHARED_PARTNERS",
    among: "AGENCY",
    horizon: "TWO_YEARS",
    isVaried: true,
  },
  gaps: { of: "shown", gap: "AGENCY NGO!CLUSTER!!place:punjab" },
  introducedTo: "UNIVERSITY",
  helping: { way: "seekers", topic: "topic:cda-training", need: "training in inventory" },
  wanted: {
    size: 5,
    newPartners: 0,
    kinds: ["UNIVERSITY"],
    sectors: ["sector:textiles"],
    places: ["place:lahore", "place:karachi"],
    roles: ["LEAD"],
  },
  exchange: "needs",
  asked: "Who funds a? (since 2005)",
  tab: "compare",
  pane: "side",
  comparison: { before: "2004", after: "2007-33" },
};

describe("the address of a view", () => {
  it("holds the whole view and gives it back", () => {
    expect(fromAddress(toAddress(FULL))).toEqual(FULL);
    expect(fromAddress(toAddress(START_VIEW))).toEqual(START_VIEW);
  });

  it("is empty for the start, and names only what differs from it", () => {
    expect(toAddress(START_VIEW)).toBe("");
    const view = { ...START_VIEW, selected: "agency:a", colour: "status" } as const;
    expect(toAddress({ ...view, tab: "details" })).toBe("?colour=status&select=agency%3Aa");
    expect(toAddress(view)).toBe("?colour=status&select=agency%3Aa&tab=questions");
  });

  it("counts what it cannot read as not given, and tells it", () => {
    const wrong =
      "mode=video kind=DRAGON during=yesterday degree=x-3 open=a!NONE!1 pin=a!x!1 look=1!0!0 sort=Name colour= gaps=none tab=none strict=no sector=textiles place=sector:textiles document=document:";
    const { view, passedOver } = readAddress(`?${wrong.replaceAll(" ", "&")}&kind=CLUSTER&before=2004&gap=a`);
    expect(view).toEqual({ ...START_VIEW, filters: { ...START_VIEW.filters, kind: ["CLUSTER"] } });
    expect(passedOver.map(({ name, value }) => `${name}=${value}`).sort()).toEqual(wrong.split(" ").sort());
    expect(readAddress(toAddress(FULL)).passedOver).toEqual([]);
  });
});

describe("addresses of before, and addresses written by hand", () => {
  const read = (address: string) => {
    const { mode, tab, throughProjects } = fromAddress(address);
    return { mode, tab, throughProjects };
  };
  const usual = { mode: "map", tab: "questions", throughProjects: false };

  it.each([
    ["?layout=place", { ...usual, mode: "places" }],
    ["?layout=place&mode=table", { ...usual, mode: "table" }],
    ["?fold=yes", { ...usual, throughProjects: true }],
    ["?group=agency:a&group=agency:b", { ...usual, tab: "group" }],
    ["?against=agency:a", { ...usual, tab: "group" }],
    ["?group=agency:a&tab=questions", usual],
  ])("%s opens what it means", (address, meant) => {
    expect(read(address)).toEqual(meant);
  });
});

describe("the history of views", () => {
  const start = { view: START_VIEW, step: 3, last: 7, isReturn: true };

  it("makes a step of each change, and forgets those that were undone", () => {
    const changed = reduceView(start, { type: "change", change: toggleFacet("kind", "CLUSTER") });
    expect([changed.step, changed.last, changed.isReturn]).toEqual([4, 4, false]);
    expect(changed.view.filters.kind).toEqual(["CLUSTER"]);
    expect(reduceView(changed, { type: "change", change: toggleFacet("kind", "CLUSTER") }).view).toEqual(
      START_VIEW,
    );
  });

  it("keeps a question as long as what it chose stays as it was", () => {
    const view: View = { ...START_VIEW, asked: "Who funds whom?", first: 5 };
    const after = (change: (before: View) => View): View =>
      reduceView({ view, step: 0, last: 0, isReturn: false }, { type: "change", change }).view;
    expect(after(select("agency:a")).asked).toBe("Who funds whom?");
    expect(after(toggleFacet("kind", "CLUSTER"))).toMatchObject({ asked: null, first: null });
    expect(after(put({ ...START_VIEW, during: "2004", asked: "What was in 2004?" })).asked).toBe(
      "What was in 2004?",
    );
  });

  it("makes no step of a change that changes nothing", () => {
    expect(reduceView(start, { type: "change", change: select(null) })).toBe(start);
  });

  it("goes back with the later steps kept", () => {
    expect(reduceView({ ...start, isReturn: false }, { type: "go", step: 2, view: FULL })).toEqual({
      view: FULL,
      step: 2,
      last: 7,
      isReturn: true,
    });
  });
});

describe("changes of a view", () => {
  const after = (...changes: ((view: View) => View)[]): View =>
    changes.reduce((view, change) => change(view), START_VIEW);

  it("bring partners page by page, kind by kind", () => {
    expect(
      after(expand("agency:a", "FUNDING"), expand("agency:a", "FUNDING"), expand("agency:a", null)).expanded,
    ).toEqual([
      { id: "agency:a", kind: "FUNDING", count: 40 },
      { id: "agency:a", kind: null, count: 20 },
    ]);
  });

  it("put a picked stakeholder on the map only where it is not there yet", () => {
    expect(after(pick("agency:a", true))).toEqual({ ...START_VIEW, selected: "agency:a", tab: "details" });
    expect(after(pick("agency:a", false))).toEqual({
      ...START_VIEW,
      scope: "picked",
      picked: ["agency:a"],
      selected: "agency:a",
      tab: "details",
    });
  });

  it("close who is left out, and show the first way of a new question", () => {
    expect(after(select("agency:a"), hide("agency:a"))).toEqual({ ...START_VIEW, hidden: ["agency:a"] });
    expect(after(put({ route: FULL.route }), route({ to: "agency:z" })).route).toEqual({
      from: "agency:a",
      to: "agency:z",
      avoiding: ["agency:hub"],
      alone: true,
      shown: 0,
    });
  });

  it("bring the tab to the front that shows what they ask", () => {
    expect(
      [
        after(select("agency:a")),
        after(select("agency:a"), route({ from: "agency:a" })),
        after(openTab("paths"), select("agency:a"), select(null)),
        after(route({ from: "agency:a" }), select("agency:b"), select(null)),
        after(openTab("compare"), select(null)),
        after(match("agency:a"), openTab("details")),
        after(match("agency:a"), select("agency:b")),
      ].map(({ tab }) => tab),
    ).toEqual(["details", "paths", "questions", "paths", "compare", "details", "details"]);
  });

  it("ask for gaps and matches when their tab is opened for the first time", () => {
    const gaps = after(select("agency:a"), openTab("gaps"));
    expect([gaps.gaps, gaps.tab]).toEqual([{ of: "selected", gap: null }, "gaps"]);
    const again = after(askGaps("shown", "key"), openTab("details"), openTab("gaps"));
    expect([again.gaps, again.tab]).toEqual([{ of: "shown", gap: "key" }, "gaps"]);
    const matches = after(askGaps("shown"), openTab("matches"));
    expect([matches.gaps, matches.matching?.candidate, matches.tab]).toEqual([null, null, "matches"]);
  });
});

import { joinedNames } from "../../../web/src/state/asked/read-asked.js";
import { joinedGroup, searchWish, wishedGroups } from "../../../web/src/state/search-wish.js";

const LAHORE = { facet: "place", node: { id: "place:lahore", name: "Lahore", parent: null } } as const;

describe("the wish in a search", () => {
  it.each([
    ["universities in Lahore", { kind: "UNIVERSITY", rest: "Lahore" }],
    ["all the CLUSTERS", { kind: "CLUSTER", rest: "" }],
    ["Bank of Punjab", { kind: null, rest: "Bank Punjab" }],
    ["cluster development programme", { kind: "CLUSTER", rest: "development programme" }],
    ["", { kind: null, rest: "" }],
  ])("reads %j", (text, wish) => {
    expect(searchWish(text)).toEqual(wish);
  });

  it("names a kind, or it in each place or sector that was found for the other words", () => {
    const named = (text: string) =>
      wishedGroups(searchWish(text), [LAHORE]).map(({ kind, nodes }) => [kind, nodes[0]?.id]);
    expect(named("agencies")).toEqual([["AGENCY", undefined]]);
    expect(named("projects in lahor")).toEqual([["PROJECT", "place:lahore"]]);
    expect(named("lahore")).toEqual([[null, "place:lahore"]]);
    expect(wishedGroups(searchWish("njab"), [])).toEqual([]);
    expect(wishedGroups(searchWish(""), [])).toEqual([]);
  });

  it("joins what is named with and or or between, where each is of one sort", () => {
    const gujrat = { ...LAHORE, node: { ...LAHORE.node, id: "place:gujrat" } };
    const textiles = { facet: "sector", node: { ...LAHORE.node, id: "sector:textiles" } } as const;
    expect(joinedNames("gujrat and lahore or the moon")).toEqual(["gujrat", "lahore", "the moon"]);
    const joined = joinedGroup("CLUSTER", [[gujrat], [textiles, LAHORE]]);
    expect(joined).toMatchObject({ kind: "CLUSTER", facet: "place" });
    expect(joined?.nodes.map(({ id }) => id)).toEqual(["place:gujrat", "place:lahore"]);
    expect(joinedGroup("CLUSTER", [[gujrat], []])).toBeNull();
    expect(joinedGroup("CLUSTER", [[gujrat], [textiles]])).toBeNull();
  });
});

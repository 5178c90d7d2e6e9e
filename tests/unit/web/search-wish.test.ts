import { searchWish, wishedGroups } from "../../../web/src/state/search-wish.js";

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
      wishedGroups(searchWish(text), [LAHORE]).map(({ kind, node }) => [kind, node?.id]);
    expect(named("agencies")).toEqual([["AGENCY", undefined]]);
    expect(named("projects in lahor")).toEqual([["PROJECT", "place:lahore"]]);
    expect(named("lahore")).toEqual([[null, "place:lahore"]]);
    expect(wishedGroups(searchWish("njab"), [])).toEqual([]);
    expect(wishedGroups(searchWish(""), [])).toEqual([]);
  });
});

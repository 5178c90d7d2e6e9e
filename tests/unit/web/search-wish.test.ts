import { searchWish, wishedGroups } from "../../../web/src/state/search-wish.js";

const node = (id: string, name: string) => [id, { id, name, parent: null }] as const;
const place = (id: string, name: string) =>
  [id, { id, name, parent: null, latitude: null, longitude: null }] as const;
const around = {
  stakeholderCounts: { AGENCY: 0, CLUSTER: 0, UNIVERSITY: 0, PROJECT: 0 },
  linkageCount: 0,
  documents: new Map(),
  sectors: new Map([node("sector:leather", "Leather and leather products")]),
  places: new Map([place("place:punjab", "Punjab"), place("place:azad", "Āzād Jammu and Kashmir")]),
};

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

  it("names a kind, a place or a sector by the beginnings of its words, in any case and with any accents", () => {
    const named = (text: string) => wishedGroups(text, around).map(({ kind, node }) => [kind, node?.id]);
    expect(named("agencies")).toEqual([["AGENCY", undefined]]);
    expect(named("projects in punj")).toEqual([["PROJECT", "place:punjab"]]);
    expect(named("azad kash")).toEqual([[null, "place:azad"]]);
    expect(named("leather")).toEqual([[null, "sector:leather"]]);
    expect(named("njab")).toEqual([]);
  });
});

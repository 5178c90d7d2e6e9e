import {
  flag,
  json,
  jsonList,
  number,
  projector,
  text,
  texts,
} from "../../server/store/repositories/columns.js";

interface Thing {
  readonly id: string;
  readonly founded: string | null;
  readonly otherNames: readonly string[];
  readonly budget: { readonly amount: number } | null;
  readonly sources: readonly { readonly locator: string }[];
  readonly kind: string | null;
}

describe("columns", () => {
  const things = projector<Thing, "id">(
    [
      ...text("id", "founded"),
      ...texts("otherNames"),
      ...json("budget"),
      ...jsonList("sources"),
      { field: "kind", form: "text", expression: (r) => `type(${r})` },
    ],
    ["id"],
    ({ id }) => `Type of ${id}`,
  );
  const { of, decode } = things.wanted({});

  it("select a list, by property or by their own expression", () => {
    expect(of("n")).toBe("[n.id, n.founded, n.otherNames, n.budget, n.sources, type(n)]");
  });

  it("become fields, nested ones from their JSON", () => {
    expect(decode(["agency:a", "2004", ["A", "B"], '{"amount":1}', '[{"locator":"p"}]', "FUNDING"])).toEqual({
      id: "agency:a",
      founded: "2004",
      otherNames: ["A", "B"],
      budget: { amount: 1 },
      sources: [{ locator: "p" }],
      kind: "FUNDING",
      __typename: "Type of agency:a",
    });
  });

  it.each([[null], [undefined]])("become null or empty where the graph has %s", (nothing) => {
    expect(decode(["agency:a", nothing, nothing, nothing, nothing, nothing])).toEqual({
      id: "agency:a",
      founded: null,
      otherNames: [],
      budget: null,
      sources: [],
      kind: null,
      __typename: "Type of agency:a",
    });
  });

  it("are those that a request reads, and those always needed", () => {
    const fields = new Set(["budget", "nothing of this kind"]);
    const narrow = things.wanted({ fields });
    expect(narrow.of("n")).toBe("[n.id, n.budget]");
    expect(narrow.decode(["agency:a", null])).toEqual({
      id: "agency:a",
      budget: null,
      __typename: "Type of agency:a",
    });
    expect(things.wanted({ fields })).toBe(narrow);
  });

  it("are those that are named, and no other can be read by mistake", () => {
    const { of: columns, decode: narrow } = things.only("founded");
    expect(columns("n")).toBe("[n.id, n.founded]");
    const thing = narrow(["agency:a", "2004"]);
    expect(thing.founded).toBe("2004");
    expect({ ...thing }).toEqual({ id: "agency:a", founded: "2004", __typename: "Type of agency:a" });
    expect(() => (thing as Thing).budget).toThrow('"budget" was not read of this record');
  });

  it.each([
    [["agency:a"], "A list of 2 columns was required"],
    [["agency:a", "2004", null], "A list of 2 columns was required"],
    ["agency:a", "A list of 2 columns was required"],
    [["agency:a", 2004], "A string was required and a number came"],
  ])("refuse %j", (values, message) => {
    expect(() => things.only("founded").decode(values)).toThrow(message);
  });

  it("keep false, zero and the empty text", () => {
    type Three = Record<"a", boolean> & Record<"b", number> & Record<"c", string>;
    const three = projector<Three, never>([...flag("a"), ...number("b"), ...text("c")], [], () => "T");
    expect(three.wanted({}).decode([false, 0, ""])).toEqual({ a: false, b: 0, c: "", __typename: "T" });
  });
});

import { json, jsonList, list, plain, projector } from "../../server/store/repositories/columns.js";

describe("columns", () => {
  const columns = [
    ...plain("id", "founded"),
    ...list("otherNames"),
    ...json("budget"),
    ...jsonList("sources"),
    { field: "kind", form: "plain", expression: (r: string) => `type(${r})` } as const,
  ];
  const project = projector(columns, ["id"], (fields) => `Type of ${String(fields["id"])}`);
  const { of, decode } = project({});

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
    const narrow = project({ fields });
    expect(narrow.of("n")).toBe("[n.id, n.budget]");
    expect(narrow.decode(["agency:a", null])).toEqual({
      id: "agency:a",
      budget: null,
      __typename: "Type of agency:a",
    });
    expect(project({ fields })).toBe(narrow);
  });

  it("keep false, zero and the empty text", () => {
    const three = projector(plain("a", "b", "c"), [], () => "T")({});
    expect(three.decode([false, 0, ""])).toEqual({ a: false, b: 0, c: "", __typename: "T" });
  });
});

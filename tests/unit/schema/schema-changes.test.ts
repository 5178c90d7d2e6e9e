import { nameOf, schemaChanges, schemaSection } from "../../../tools/schema-changes.js";

const BEFORE = "type Query { a(x: Int): Int b: Kind c: Int! } enum Kind { ONE TWO }";
const AFTER = "type Query { a(x: Int!): Int b: Kind c: Int } enum Kind { ONE THREE }";

describe("changes of the schema", () => {
  it("that break clients are silent until the changelog names them", () => {
    const { silent, told, dangerous } = schemaChanges(BEFORE, AFTER, "- `Kind.TWO` is gone.");
    expect(silent.map(nameOf).sort()).toEqual(["Query.a", "Query.c"]);
    expect(told.map(nameOf)).toEqual(["Kind.TWO"]);
    expect(dangerous.join()).toContain("THREE");
    expect(schemaChanges(BEFORE, AFTER, "`Query.a` `Query.c` `Kind.TWO`").silent).toEqual([]);
  });

  it("that only add are none", () => {
    const more = "type Query { a(x: Int y: Int): Int b: Kind c: Int! d: Int } enum Kind { ONE TWO }";
    expect(schemaChanges(BEFORE, more, "").silent).toEqual([]);
  });

  it("are read from their own section of what is not released", () => {
    const changelog =
      "# Changelog\n\n## Unreleased\n\n- one\n\n### Schema\n\n- `A.b`\n\n### More\n\n## 1.0.0\n\n### Schema\n\n- `C.d`\n";
    expect(schemaSection(changelog).trim()).toBe("- `A.b`");
    expect(schemaSection("# Changelog\n\n## Unreleased\n")).toBe("");
  });
});

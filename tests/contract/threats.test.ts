import { existsSync, readFileSync } from "node:fs";

const DOCUMENTS = ["docs/threats.md", "docs/reliability.md"];

describe("what the documents say of tests", () => {
  it.each(DOCUMENTS)("is of test files that there are: %s", (document) => {
    const named = readFileSync(document, "utf8").match(/tests\/[\w./-]+\.test\.ts/gu) ?? [];
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("names a test for each threat", () => {
    const rows = readFileSync("docs/threats.md", "utf8").match(/^\| .*\|$/gmu) ?? [];
    const threats = rows
      .map((row) => row.split("|").map((cell) => cell.trim()))
      .filter(([, who]) => !/^(?:\*\*|---|Who)/u.test(who ?? ""));
    expect(threats.length).toBeGreaterThan(15);
    expect(threats.filter(([, , , tests]) => !tests?.includes("tests/")).map(([, who]) => who)).toEqual([]);
  });
});

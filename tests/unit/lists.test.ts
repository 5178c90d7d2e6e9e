import { readdirSync, readFileSync } from "node:fs";

/** Folders of alike things, and the list beside each. */
const LISTS = [{ folder: "schema/linkages", list: "schema/linkages.ts" }];

describe.each(LISTS)("$folder", ({ folder, list }) => {
  it("has every file in its list", () => {
    const listed = readFileSync(list, "utf8");
    const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
    const missing = files.filter((name) => !listed.includes(`/${name.replace(".ts", ".js")}"`));
    expect(missing).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });
});

import { mkdirSync, readFileSync, rmdirSync } from "node:fs";
import path from "node:path";
import { ConfirmedCommits } from "../../../../server/store/graph/engines/embedded/confirmed-commits.js";
import { scratchFolder } from "../../../support/scratch-folder.js";

describe("the number of confirmed commits", () => {
  const folder = scratchFolder();

  it("is 0 where nothing was confirmed", async () => {
    expect((await ConfirmedCommits.beside(path.join(folder, "none"))).count).toBe(0);
  });

  it("is on the disk when raise resolves, also for many at once, and never falls", async () => {
    const file = path.join(folder, "many");
    const confirmed = await ConfirmedCommits.beside(file);
    const seen = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        await confirmed.raise(index + 1);
        return Number(readFileSync(`${file}.commits`, "utf8")) > index;
      }),
    );
    expect(seen).toEqual(Array.from({ length: 50 }, () => true));
    await confirmed.raise(3);
    expect(readFileSync(`${file}.commits`, "utf8")).toBe("50\n");
    expect((await ConfirmedCommits.beside(file)).count).toBe(50);
  });

  it("does not fail a commit that is stored when it cannot be written itself, and tries with the next", async () => {
    const file = path.join(folder, "blocked");
    const confirmed = await ConfirmedCommits.beside(file);
    mkdirSync(`${file}.commits.new`);
    await confirmed.raise(1);
    expect((await ConfirmedCommits.beside(file)).count).toBe(0);
    rmdirSync(`${file}.commits.new`);
    await confirmed.raise(2);
    expect((await ConfirmedCommits.beside(file)).count).toBe(2);
  });
});

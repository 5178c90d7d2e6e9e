import { readFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { storedAnswers } from "../../tools/stored-answers.js";
import { truthPage } from "../../tools/truth-page.js";
import { seeds } from "./seeds.js";

const PATH = "docs/truth.md";

describe("docs/truth.md", () => {
  it("is what the facts and the stored answers make of it; `npm run gen:truth` writes it anew", async () => {
    const page = truthPage(seeds, storedAnswers("docs/queries"));
    const made = await format(page, { ...(await resolveConfig(PATH)), filepath: PATH });
    expect(await readFile(PATH, "utf8")).toBe(made);
  });
});

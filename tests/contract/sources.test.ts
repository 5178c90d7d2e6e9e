import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSourceTexts } from "../../server/http/sources/source-texts.js";
import { describeWith } from "../support/describe-with.js";
import { type Door, openDoor } from "../support/door.js";
import { scratchFolder } from "../support/scratch-folder.js";

const KEY = "cdi-press-release";
const TEXT = "First line\n\n<script>alert(1)</script> & more\nlast line\n";

describe("the texts of the documents", () => {
  const folder = scratchFolder();
  const elsewhere = scratchFolder();
  let door: Door;
  beforeAll(async () => {
    writeFileSync(join(folder, `${KEY}.txt`), TEXT);
    writeFileSync(join(folder, "nobody-knows-it.txt"), "A document that the network does not have.");
    writeFileSync(join(folder, "more-interventions.txt"), "x".repeat(1_000_001));
    writeFileSync(join(folder, ".hidden.txt"), "hidden");
    writeFileSync(join(folder, "secret.env"), "secret");
    writeFileSync(join(elsewhere, "secret.txt"), "secret");
    symlinkSync(join(elsewhere, "secret.txt"), join(folder, "further-impacts.txt"));
    mkdirSync(join(folder, "agency-level-interventions.txt"));
    writeFileSync(
      join(folder, "coverage.yaml"),
      `- { document: "document:${KEY}", file: ${KEY}.txt, blocks: [{ locator: paragraph 1, lines: 3-4 }] }\n` +
        `- { document: "document:cdi-project-background", file: ../secret.txt, blocks: [] }\n`,
    );
    door = await openDoor({ environment: { SOURCES_DIR: folder }, seeds: "seeds" });
  });
  afterAll(() => door.close());

  it("are listed for documents of the network alone", async () => {
    const { status, body } = await door.fetch("/sources");
    expect([status, body]).toEqual([200, { documents: [`document:${KEY}`] }]);
  });

  it("come as JSON with the lines of each place, so that nothing in them is ever markup", async () => {
    const { status, headers, body } = await door.fetch(`/sources/document:${KEY}`);
    expect([status, body]).toEqual([
      200,
      { document: `document:${KEY}`, text: TEXT, blocks: [{ locator: "paragraph 1", first: 3, last: 4 }] },
    ]);
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it.each([
    ["a path", "document:..%2F..%2Fetc%2Fpasswd"],
    ["a path that is encoded twice", "document:..%252Fsecret"],
    ["an absolute path", "%2Fetc%2Fpasswd"],
    ["a path with the other slash", "document:..%5Csecret"],
    ["a null byte", `document:${KEY}%00`],
    ["the name of a file", `${KEY}.txt`],
    ["a link to a file elsewhere", "document:further-impacts"],
    ["a folder", "document:agency-level-interventions"],
    ["a file that its list puts elsewhere", "document:cdi-project-background"],
    ["a document that the network does not have", "document:nobody-knows-it"],
    ["a hidden file", "document:.hidden"],
    ["another kind of file", "document:secret"],
    ["a text that is too long", "document:more-interventions"],
    ["nothing that anything could mean", "%F0%9F%A6%84"],
  ])("are not given out for %s", async (_what, id) => {
    const { status, body } = await door.fetch(`/sources/${id}`);
    expect([status, body]).toMatchObject([404, { errors: [{ extensions: { code: "NOT_FOUND" } }] }]);
    expect(JSON.stringify(body)).not.toMatch(/root:|secret$/u);
  });

  it("are not read on behalf of another site", async () => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-dest": "image" };
    const { status } = await door.fetch(`/sources/document:${KEY}`, { headers });
    expect(status).toBe(403);
  });

  it("are none without a folder", async () => {
    const without = await openDoor({ seeds: "seeds" });
    expect((await without.fetch("/sources")).body).toEqual({ documents: [] });
    expect((await without.fetch(`/sources/document:${KEY}`)).status).toBe(404);
    await without.close();
  });

  it("end the start where the folder or its list cannot be read", async () => {
    const wrong = scratchWith("coverage.yaml", "- { document: 3 }");
    await expect(openSourceTexts({ sourcesDir: join(folder, "none"), seed: undefined })).rejects.toThrow(
      /^The setting SOURCES_DIR must be a folder that can be read; got ".+none"\. Correct it/u,
    );
    await expect(openSourceTexts({ sourcesDir: wrong, seed: undefined })).rejects.toThrow(
      /^The setting SOURCES_DIR must be a folder with a coverage\.yaml in the form of seeds\/coverage\.yaml/u,
    );
  });

  function scratchWith(name: string, text: string): string {
    const inner = join(elsewhere, "wrong");
    mkdirSync(inner);
    writeFileSync(join(inner, name), text);
    return inner;
  }
});

describeWith("sources", "the texts of the five documents", (folder) => {
  it("are found by the list that comes with the facts, each with its places", async () => {
    const texts = await openSourceTexts({ sourcesDir: folder, seed: undefined });
    const found = await Promise.all(texts.documents.map(async (id) => [id, await texts.read(id)] as const));
    const placed = found.filter(([, text]) => (text?.blocks.length ?? 0) > 0);
    expect(placed.map(([id]) => id)).toEqual([
      "document:agency-level-interventions",
      "document:cdi-press-release",
      "document:cdi-project-background",
      "document:further-impacts",
      "document:more-interventions",
    ]);
    for (const [, text] of placed)
      for (const { first, last } of text?.blocks ?? [])
        expect(
          text?.text
            .split("\n")
            .slice(first - 1, last)
            .join("")
            .trim(),
        ).not.toBe("");
  });
});

import { readdirSync } from "node:fs";
import { likelyDuplicates } from "../../../server/analysis/duplicates.js";
import { FORMATS } from "../../../server/exchange/formats.js";
import { IMPORTERS } from "../../../server/exchange/importers.js";
import { SeenIds } from "../../../server/exchange/importing/seen-ids.js";
import type { Comparable } from "../../../server/store/repositories/duplicate-repository.js";

const one = (id: string, name: string, more: Partial<Comparable> = {}): Comparable => ({
  id,
  name,
  acronym: null,
  otherNames: [],
  places: [],
  identifiers: [],
  ...more,
});

describe("likely duplicates", () => {
  it("are pairs with the same identifier, or names and places that are alike, best first", async () => {
    const lahore = { places: ["place:lahore"] };
    const { pairs } = await likelyDuplicates([
      one("agency:a", "Punjab Small Industries Corporation", lahore),
      one("agency:b", "The Punjab Small Industries Corporation Ltd.", lahore),
      one("agency:c", "Textile Centre", { identifiers: [{ scheme: "ROR", value: "https://ror.org/1" }] }),
      one("university:d", "Another Name", {
        identifiers: [{ scheme: "ROR ID", value: "https://ror.org/1" }],
      }),
      one("agency:e", "Leather Institute", lahore),
      one("project:f", "Leather Institute", lahore),
    ]);
    expect(pairs.map(({ ids, evidence }) => [...ids, ...evidence])).toEqual([
      ["agency:c", "university:d", "both are ROR https://ror.org/1"],
      [
        "agency:a",
        "agency:b",
        "the same name: Punjab Small Industries Corporation",
        "the same place: place:lahore",
      ],
    ]);
  });

  it("need the same register for the same sign", async () => {
    const same = { identifiers: [{ scheme: "PIC", value: "7" }] };
    const other = { identifiers: [{ scheme: "ROR", value: "7" }] };
    const alpha = one("agency:a", "Alpha", same);
    expect((await likelyDuplicates([alpha, one("agency:b", "Beta", other)])).pairs).toEqual([]);
    expect((await likelyDuplicates([alpha, one("agency:b", "Beta", same)])).pairs).toEqual([
      { ids: ["agency:a", "agency:b"], names: ["Alpha", "Beta"], score: 1, evidence: ["both are PIC 7"] },
    ]);
  });

  it("are looked for among the rarest words first, and say where that was not all", async () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      one(`agency:${index}`, `Bureau ${"x".repeat(index)}`),
    );
    const records = [...crowd, one("agency:a", "Zephyr"), one("agency:b", "Zephyr Ltd")];
    const { pairs, complete } = await likelyDuplicates(records, { mostCompared: 1 });
    expect([pairs.map(({ ids }) => ids), complete]).toEqual([[["agency:a", "agency:b"]], false]);
    expect((await likelyDuplicates(records)).complete).toBe(true);
  });
});

describe("the ids seen in an import", () => {
  it("are those that were added, however many", () => {
    const seen = new SeenIds();
    const added = Array.from({ length: 50_000 }, (_, index) => seen.add(`agency:${index}`));
    expect(added.some(Boolean)).toBe(false);
    expect(Array.from({ length: 50_000 }, (_, index) => seen.has(`agency:${index}`)).every(Boolean)).toBe(
      true,
    );
    expect(Array.from({ length: 50_000 }, (_, index) => seen.has(`project:${index}`)).some(Boolean)).toBe(
      false,
    );
  });
});

describe("the lists of formats", () => {
  it.each([
    ["importers", IMPORTERS],
    ["formats", FORMATS],
  ] as const)("hold every file of %s", (folder, list) => {
    const files = readdirSync(`server/exchange/${folder}`).map((name) => name.replace(/\.ts$/u, ""));
    expect(list.map(({ key }) => key).sort()).toEqual(files.sort());
  });
});

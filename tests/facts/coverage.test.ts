import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stakeholdersOf } from "../../schema/check-dataset.js";
import { describeWith } from "../support/describe-with.js";
import { readCoverage } from "../../schema/read-coverage.js";
import { seeds, sourcesOf } from "./seeds.js";

const coverage = await readCoverage("seeds/coverage.yaml");
const place = (document: string, locator: string): string => `${document}, ${locator}`;
const blocks = coverage.flatMap(({ document, blocks: listed }) =>
  listed.map((block) => ({ ...block, place: place(document, block.locator) })),
);
const records = [...stakeholdersOf(seeds), ...seeds.linkages];
const defined = seeds.topics.flatMap(({ sources }) => sources ?? []);
const remarked = seeds.documents
  .flatMap(({ remarks }) => remarks ?? [])
  .flatMap(({ sources }) => sources ?? []);
const cited = new Set(
  [...records.flatMap(sourcesOf), ...defined, ...remarked].map(({ document, locator }) =>
    place(document, locator),
  ),
);

describe("the coverage of the documents", () => {
  it("lists every document once, and each of its blocks once", () => {
    expect(coverage.map(({ document }) => document)).toEqual(seeds.documents.map(({ id }) => id));
    expect(new Set(blocks.map((block) => block.place)).size).toBe(blocks.length);
  });

  it("cites every block that carries a fact", () => {
    const carrying = blocks.filter(({ carriesNoneBecause }) => carriesNoneBecause === undefined);
    expect(carrying.map((block) => block.place).filter((at) => !cited.has(at))).toEqual([]);
  });

  it("cites no block that is said to carry none, and gives the reason for each", () => {
    const without = blocks.filter(({ carriesNoneBecause }) => carriesNoneBecause !== undefined);
    expect(without.map((block) => block.place).filter((at) => cited.has(at))).toEqual([]);
    expect(without.filter(({ carriesNoneBecause }) => (carriesNoneBecause ?? "").length < 15)).toEqual([]);
  });

  it("knows every locator that a record cites", () => {
    const known = new Set(blocks.map((block) => block.place));
    expect([...cited].filter((at) => !known.has(at))).toEqual([]);
  });

  it("has at least one source for every stakeholder, linkage, need and offer, and none twice", () => {
    for (const record of records) {
      const places = record.sources.map(({ document, locator }) => place(document, locator));
      expect([record.id, places.length > 0, new Set(places).size]).toEqual([record.id, true, places.length]);
    }
    const exchanges = stakeholdersOf(seeds).flatMap(({ needs, offers }) => [...needs, ...offers]);
    expect(exchanges.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });
});

describeWith("sources", "the lines of the documents", (folder) => {
  it.each(coverage)("belong to exactly one block of $document each", async ({ file, blocks: listed }) => {
    const lines = (await readFile(join(folder, file), "utf8")).split("\n");
    const times = lines.map(
      (_, index) =>
        listed.filter(({ lines: { first, last } }) => first <= index + 1 && index + 1 <= last).length,
    );
    const filled = lines.map((line, index) => ({ line, number: index + 1, times: times[index] ?? 0 }));
    expect(filled.filter(({ line, times: count }) => line.trim() !== "" && count !== 1)).toEqual([]);
    expect(listed.filter(({ lines: { first, last } }) => last < first || last > lines.length)).toEqual([]);
    for (const {
      locator,
      lines: { first, last },
    } of listed)
      expect([locator, lines[first - 1]?.trim() !== "", lines[last - 1]?.trim() !== ""]).toEqual([
        locator,
        true,
        true,
      ]);
  });
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stakeholdersOf } from "../../schema/check-dataset.js";
import { describeWith } from "../support/describe-with.js";
import { seeds } from "./seeds.js";

const firstColumn = (csv: string): Set<string> =>
  new Set(
    csv
      .split("\n")
      .slice(1)
      .map((line) => line.slice(0, line.indexOf(","))),
  );

const valuesOf = (scheme: string, codes: readonly { scheme: string; value: string }[]): string[] =>
  codes.filter((code) => code.scheme === scheme).map(({ value }) => value);

describe("the codes of the facets", () => {
  it("have one scheme for sectors and two for places", () => {
    expect(new Set(seeds.sectors.flatMap(({ codes }) => codes).map(({ scheme }) => scheme))).toEqual(
      new Set(["ISIC4"]),
    );
    const places = seeds.places.map(({ id, placeType, codes }) => [
      id,
      placeType,
      codes.map((code) => code.scheme),
    ]);
    for (const [id, type, schemes] of places) {
      const expected = type === "country" ? ["ISO3166-1"] : type === "province" ? ["ISO3166-2"] : [];
      expect([id, schemes]).toEqual([id, expected]);
    }
  });

  it("code Pakistan's provinces as ISO 3166-2 does", () => {
    const provinces = seeds.places.filter(({ placeType }) => placeType === "province");
    expect(Object.fromEntries(provinces.map(({ name, codes }) => [name, codes[0]?.value]))).toEqual({
      Punjab: "PK-PB",
      Sindh: "PK-SD",
      Balochistan: "PK-BA",
      "Azad Jammu and Kashmir": "PK-JK",
    });
  });

  it("use every topic of ours in some need or offer", () => {
    const used = stakeholdersOf(seeds).flatMap(({ needs, offers }) =>
      [...needs, ...offers].map(({ topic }) => topic),
    );
    // A topic with sources is a word that documents define.
    const ours = seeds.topics.filter(({ sources }) => sources === undefined);
    expect(ours.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]);
  });
});

describeWith("data", "the codes in the public tables", (folder) => {
  it("hold every ISIC code of a sector", async () => {
    const known = firstColumn(await readFile(join(folder, "isic/isic_rev4_en.csv"), "utf8"));
    const used = seeds.sectors.flatMap(({ codes }) => valuesOf("ISIC4", codes));
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((code) => !known.has(code))).toEqual([]);
  });

  it("hold every ROR id of a stakeholder", async () => {
    const known = firstColumn(await readFile(join(folder, "ror/ror_pakistan_orgs.csv"), "utf8"));
    const used = stakeholdersOf(seeds).flatMap(({ identifiers }) => valuesOf("ROR", identifiers));
    expect(used.length).toBe(6);
    expect(used.filter((value) => !known.has(`https://ror.org/${value}`))).toEqual([]);
  });
});

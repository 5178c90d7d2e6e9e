import fc from "fast-check";
import { words } from "../../schema/fold.js";
import type { StoredStakeholder } from "../../server/store/repositories/stored.js";
import { byScore, rankHit } from "../../server/network/text/rank-hits.js";
import { stored } from "../support/stored-stakeholder.js";

const NAMES = (id: string): string | undefined => (id === "sector:t" ? "Textiles" : undefined);
const hit = (fields: Partial<StoredStakeholder>, text: string): unknown => {
  const ranked = rankHit(stored(fields), words(text), NAMES);
  return ranked && [ranked.score, ranked.matchedIn, ranked.matchedText];
};

describe("rankHit", () => {
  it.each<[string, Partial<StoredStakeholder>, unknown]>([
    ["the name as a whole", { name: "Sports goods" }, [2, "NAME", "Sports goods"]],
    [
      "the beginning of the name",
      { name: "Sports goods of Sialkot" },
      [1.5, "NAME", "Sports goods of Sialkot"],
    ],
    ["words of the name", { name: "Goods for sports" }, [1, "NAME", "Goods for sports"]],
    ["another name as a whole", { otherNames: ["Sports Goods"] }, [1.8, "OTHER_NAME", "Sports Goods"]],
    [
      "a beginning of a word, by its share",
      { name: "All sportsgoodsy goods" },
      [0.75, "NAME", "All sportsgoodsy goods"],
    ],
    ["words in different fields", { name: "Sports", summary: "Of goods." }, [0.65, "NAME", "Sports"]],
    ["one word alone", { name: "Sports" }, null],
    ["no word", { name: "Cutlery" }, null],
  ])("ranks %s", (_, fields, expected) => {
    expect(hit(fields, "Sports goods")).toEqual(expected);
  });

  it.each<[Partial<StoredStakeholder>, string, unknown]>([
    [{ acronym: "SMEDA" }, "smeda", [2, "ACRONYM", "SMEDA"]],
    [{ codes: ["SF/PAK/04/002"] }, "sf pak 04 002", [1.8, "CODE", "SF/PAK/04/002"]],
    [{ identifiers: [{ scheme: "ROR", value: "04abc" }] }, "04abc", [1.8, "CODE", "04abc"]],
    [{ products: ["chappal"] }, "chappal", [1, "PRODUCT", "chappal"]],
    [{ sectors: ["sector:t"] }, "textiles", [0.9, "SECTOR", "Textiles"]],
    [{ summary: "Fans." }, "fans", [0.6, "SUMMARY", "Fans."]],
  ])("says where it was found: %j", (fields, text, expected) => {
    expect(hit(fields, text)).toEqual(expected);
  });

  it("finds exactly those who have for each word one that starts with it", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 });
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(text, text, text, (name, summary, query) => {
        const all = [...words(name), ...words(summary)];
        const found = words(query).every((asked) => all.some((own) => own.startsWith(asked)));
        expect(rankHit(stored({ name, summary }), words(query), NAMES) !== null).toBe(found);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe("byScore", () => {
  it("puts the better first, then the better connected, then by id", () => {
    const of = (id: string, score: number, degree: number) => ({
      stakeholder: stored({ id, degree }),
      score,
      matchedIn: "NAME" as const,
      matchedText: "",
    });
    const hits = [of("agency:b", 1, 2), of("agency:a", 1, 2), of("agency:c", 1, 3), of("agency:d", 2, 0)];
    expect(hits.sort(byScore).map(({ stakeholder }) => stakeholder.id)).toEqual([
      "agency:d",
      "agency:c",
      "agency:a",
      "agency:b",
    ]);
  });
});

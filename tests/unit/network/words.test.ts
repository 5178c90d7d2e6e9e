import fc from "fast-check";
import { distances, LONGEST_WORD } from "../../../server/network/text/edit-distance.js";
import { commonBeginning, otherNumber, stemOf } from "../../../server/network/text/inflections.js";
import { initialsOf } from "../../../server/network/text/initials.js";
import { mostWrong, mostWrongAtAll } from "../../../server/network/text/near-words.js";
import { readingsOf, type Vocabulary } from "../../../server/network/text/readings.js";
import { queryWords, searchWords } from "../../../server/network/text/search-words.js";
import { nearnessOf } from "../../../server/network/text/slot.js";

const SEED = Number(process.env["TEST_SEED"] ?? 20_170_612);

const LONG: Readonly<Record<string, string>> = { u: "oo", i: "ee" };

/** Whether a text has a long vowel before `end` where another has it short. */
const isLong = (text: string, end: number, short = ""): boolean =>
  end > 1 && text.slice(end - 2, end) === LONG[short];

/** Optimal string alignment by its recurrence, with long vowels, on the whole table. */
function distanceOf(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let j = 0; j <= b.length; j++) (table[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) costs.push(at(i - 2, j - 2) + 1);
      if (isLong(a, i, b[j - 1])) costs.push(at(i - 2, j - 1) + 1);
      if (isLong(b, j, a[i - 1])) costs.push(at(i - 1, j - 2) + 1);
      (table[i] as number[])[j] = Math.min(...costs);
    }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom("a", "e", "i", "o", "u"), minLength: 1, maxLength: 9 });

describe("distances", () => {
  it.each<[asked: string, word: string, whole: number, beginning: number]>([
    ["smeeda", "smeda", 1, 1],
    ["sialcot", "sialkot", 1, 1],
    ["gujranwla", "gujranwala", 1, 1],
    ["pnujab", "punjab", 1, 1],
    ["punjab", "punjab", 0, 0],
    ["surgicl", "surgical", 1, 1],
    ["organisatoin", "organisation", 1, 1],
    ["manufactrin", "manufacturing", 2, 1],
    ["dadoo", "dadu", 1, 1],
    ["gilgeet", "gilgit", 1, 1],
    ["sukur", "sukoor", 1, 1],
    ["doodoo", "dudu", 2, 2],
    ["lahore", "karachi", 3, 3],
  ])("of %s to %s are %d, and %d to its nearest beginning", (asked, other, whole, beginning) => {
    expect({ ...distances(asked, other, 2) }).toEqual({ whole, beginning });
  });

  it(`are those of the recurrence, and one more than the most where they are more (seed ${SEED})`, () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (asked, other, most) => {
        const found = { ...distances(asked, other, most) };
        const beginnings = Array.from({ length: other.length }, (_, end) => other.slice(0, end + 1));
        const nearest = Math.min(...beginnings.map((beginning) => distanceOf(asked, beginning)));
        expect(found.whole).toBe(Math.min(distanceOf(asked, other), most + 1));
        expect(found.beginning).toBe(Math.min(nearest, most + 1));
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it("are asked of no number, no short word and no word beyond the longest", () => {
    const words = ["abc", "14001", "covid19", "lums", "punjabi", "industry", "x".repeat(LONGEST_WORD + 1)];
    expect(words.map(mostWrong)).toEqual([0, 0, 0, 1, 1, 2, 0]);
    expect(["14001", "lums", "punjabi", "industry", "manufacture"].map(mostWrongAtAll)).toEqual([
      0, 1, 2, 2, 3,
    ]);
  });
});

describe("stemOf", () => {
  it.each([
    ["ministries", "ministry"],
    ["clusters", "cluster"],
    ["companies", "company"],
    ["training", "trained"],
    ["trainers", "training"],
    ["planning", "plan"],
    ["boxes", "box"],
    ["processes", "process"],
    ["weaving", "weave"],
    ["handlooms", "handloom"],
  ])("gives %s and %s the same stem, which both begin with", (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
    for (const inflection of [one, other])
      expect(inflection.startsWith(commonBeginning(stemOf(one)))).toBe(true);
  });

  it.each([
    ["gas", "ga"],
    ["ring", "r"],
    ["analysis", "analysi"],
    ["business", "busines"],
    ["campus", "campu"],
    ["red", "r"],
  ])("leaves %s as it is", (one, other) => {
    expect(stemOf(one)).not.toBe(other);
  });
});

describe("otherNumber", () => {
  it.each([
    ["ministries", "ministry"],
    ["ministry", "ministries"],
    ["cdas", "cda"],
    ["boxes", "box"],
    ["cluster", null],
    ["analysis", null],
    ["key", null],
  ])("gives for %s %s", (one, other) => {
    expect(otherNumber(one)).toBe(other);
  });
});

describe("searchWords", () => {
  it.each([
    ["UNIDO's Sialkot’s", ["unido", "sialkot"]],
    ["R&D in the U.S.A.", ["rd", "in", "the", "usa"]],
    ["J&C P for R", ["jcp", "for", "r"]],
    ["Phase 2 0", ["phase", "2", "0"]],
  ])("are of %s %j", (text, own) => {
    expect(searchWords(text)).toEqual(own);
  });

  it.each([
    ["where is PSIC", ["psic"]],
    ["What is a cluster", ["a", "cluster"]],
    ["who trains agents", ["trains", "agents"]],
    ["WHO Europe", ["who", "europe"]],
    ["which", ["which"]],
  ])("of the query %s are %j", (text, own) => {
    expect(queryWords(text)).toEqual(own);
  });
});

describe("initialsOf", () => {
  it.each([
    ["azad jammu and kashmir", ["=ajk"]],
    ["ministry of commerce", ["=mc", "=moc"]],
    ["lahore", []],
  ])("gives of %s %j", (name, initials) => {
    expect(initialsOf(name.split(" "))).toEqual(initials);
  });
});

describe("readingsOf", () => {
  const among = (...known: string[]): Vocabulary => ({
    has: (one) => known.includes(one),
    near: (one) => new Map(known.includes(`${one}s`) ? [[`${one}s`, 0.8]] : []),
  });
  const nearness = (words: string[], vocabulary: Vocabulary, reading: number, slot: number, text: string) =>
    nearnessOf(
      readingsOf(words, vocabulary)[reading]?.slots[slot] ?? { word: "", beginnings: [], others: new Map() },
      text,
    );

  it("reads each word as itself, as one near to it, and together with its neighbour", () => {
    const vocabulary = among("looms", "handloom");
    expect(nearness(["hand", "loom"], vocabulary, 0, 1, "loom")).toBe(1);
    expect(nearness(["hand", "loom"], vocabulary, 0, 1, "looms")).toBe(0.8);
    expect(nearness(["hand", "loom"], vocabulary, 0, 1, "handloom")).toBe(0.9);
    expect(nearness(["hand", "loom"], vocabulary, 0, 0, "handloom")).toBe(0.9);
    expect(nearness(["hand", "loom"], vocabulary, 0, 0, "silk")).toBe(0);
  });

  it("reads one word as several where all are words, as few as may be, and never a word that is one", () => {
    const readAs = (one: string, ...known: string[]): (string[] | boolean)[] =>
      readingsOf([one], among(...known)).flatMap(({ slots, isWhole }) => [
        slots.map(({ word }) => word),
        isWhole,
      ]);
    const both = readAs("sportsgoods", "sports", "goods", "port", "sgo", "ods");
    expect(both).toEqual([["sportsgoods"], false, ["sports", "goods"], true]);
    expect(readAs("rahimyarkhan", "rahim", "yar", "khan")[2]).toEqual(["rahim", "yar", "khan"]);
    expect(readAs("sfpak04002", "sf", "pak", "04", "002")[2]).toEqual(["sf", "pak", "04", "002"]);
    expect(readAs("abcd", "ab", "cd")).toHaveLength(2);
    expect(readingsOf(["sportsgoods"], among("sports"))).toHaveLength(1);
    expect(readingsOf(["sportsgoods"], among("sportsgoods", "sports", "goods"))).toHaveLength(1);
  });

  it("reads a word as the initials of a name, and three words as an acronym", () => {
    expect(nearness(["ajk"], among(), 0, 0, "=ajk")).toBe(0.7);
    expect(nearness(["azad", "jammu", "kashmir"], among(), 1, 0, "ajk")).toBe(0.7);
    expect(readingsOf(["azad", "jammu"], among())).toHaveLength(1);
  });

  it("keeps the longest words of a long text, in their order", () => {
    const words = Array.from({ length: 20 }, (_, place) => "abcdefgh".slice(0, place < 4 ? 2 : 8));
    expect(readingsOf(words, among())[0]?.slots.map((slot) => slot.word.length)).toEqual(Array(16).fill(8));
  });
});

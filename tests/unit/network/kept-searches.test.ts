import { words } from "../../../schema/fold.js";
import { seededRandom } from "../../../server/analysis/seeded-random.js";
import { inTurns } from "../../../server/network/turns/in-turns.js";
import { findByWords, type FoundByWords } from "../../../server/network/text/find-by-words.js";
import { KeptSearches } from "../../../server/network/text/kept-searches.js";
import { TextIndexBuilder } from "../../../server/network/text/text-index-builder.js";
import { Texts } from "../../../server/network/text/texts.js";

const WORDS =
  "leather leathers lether sialkot sports goods surgical surgicl handloom hand loom of the zinc plate".split(
    " ",
  );
const QUERIES = [
  "leather",
  "lether",
  "sialkot sports",
  "handlom",
  "hand loom",
  "sgs",
  "goods of sialkot",
  "surgi",
  "zincplate",
];
const COUNT = 12;
const NEVER = new AbortController().signal;

/** Searches among texts that change. */
class Searched {
  searches = new KeptSearches();

  private constructor(public texts: Texts) {}

  static async of(names: readonly string[]): Promise<Searched> {
    const builder = new TextIndexBuilder();
    for (const name of names) builder.add([["NAME", name]]);
    return new Searched(Texts.of(await builder.finish()));
  }

  find(query: string): Promise<FoundByWords> {
    const parts = [{ texts: this.texts, admits: () => true, compareEqual: (a: number, b: number) => a - b }];
    return findByWords(parts, words(query), 5);
  }

  /** The kept answer where there is one. */
  async ask(query: string): Promise<{ readonly found: FoundByWords; readonly isKept: boolean }> {
    let isKept = true;
    const found = await this.searches.get(query, { byWordsAlone: true, signal: NEVER }, () => {
      isKept = false;
      return this.find(query);
    });
    return { found, isKept };
  }

  async change(number: number, name: string): Promise<void> {
    const before = this.texts;
    this.texts = await before.patched(new Map([[number, [["NAME", name]]]]));
    this.searches = await inTurns(this.searches.after([{ before, after: this.texts, others: [] }]));
  }
}

/** A word, in which now and then another letter stands for one. */
function drawWord(random: () => number): string {
  const word = WORDS[Math.floor(random() * WORDS.length)] as string;
  const place = Math.floor(random() * word.length * 2);
  return word.slice(0, place) + word.slice(place).replace(/^./u, "y");
}

const draw = (random: () => number): string =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => drawWord(random)).join(" ");

describe("kept searches", () => {
  it("keep an answer through a change only where it is what would be found anew", async () => {
    const random = seededRandom(7);
    const searched = await Searched.of(Array.from({ length: COUNT }, () => draw(random)));
    let kept = 0;
    for (let round = 0; round < 200; round++) {
      const other = random() < 0.5 ? `zz${round}` : draw(random);
      await searched.change(Math.floor(random() * COUNT), other);
      for (const query of QUERIES) {
        const { found, isKept } = await searched.ask(query);
        expect({ query, ...found }).toEqual({ query, ...(await searched.find(query)) });
        if (isKept) kept += 1;
      }
    }
    expect(kept).toBeGreaterThan(100);
  });

  it("keep nothing that a filter narrows, and nothing after many changes", async () => {
    const searched = await Searched.of(["leather", "sports"]);
    await searched.searches.get("a", { byWordsAlone: false, signal: NEVER }, () => searched.find("leather"));
    await searched.searches.get("b", { byWordsAlone: true, signal: NEVER }, () => searched.find("leather"));
    await searched.change(1, "goods");
    expect((await searched.ask("b")).isKept).toBe(true);
    expect((await searched.ask("a")).isKept).toBe(false);
    await searched.change(1, Array.from({ length: 300 }, (_, word) => `w${word}`).join(" "));
    expect((await searched.ask("b")).isKept).toBe(false);
  });
});

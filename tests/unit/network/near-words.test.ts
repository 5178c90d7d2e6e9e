import fc from "fast-check";
import { distances } from "../../../server/network/text/edit-distance.js";
import { stemOf } from "../../../server/network/text/inflections.js";
import { type AskedWord, eachNearWord, mostWrongAtAll } from "../../../server/network/text/near-words.js";
import { TextIndexBuilder } from "../../../server/network/text/text-index-builder.js";

/** What may stand for a word, by its definition: goes through all letters of all words. */
function standsFor({ word: asked, most, isLast }: AskedWord, word: string): boolean {
  if (stemOf(word) === stemOf(asked)) return true;
  if (most === 0) return false;
  const { whole, beginning } = distances(asked, word, most);
  const begins = isLast && asked.length >= 5 && word.length > asked.length && beginning === 1;
  const ends = asked.length >= 4 && word.length >= asked.length + 3 && word.endsWith(asked);
  return whole <= most || begins || ends;
}

describe("words near to one that was written", () => {
  it("are all that may stand for it, whatever their lengths", async () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", "e", "o", "u"), minLength: 1, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(words, { minLength: 40 }),
        words,
        fc.boolean(),
        async (own, word, isLast) => {
          const builder = new TextIndexBuilder();
          for (const one of own) builder.add([["CODE", one]]);
          const index = await builder.finish();
          const asked = { word, most: mostWrongAtAll(word), isLast };
          const told = new Set<string>();
          eachNearWord(index, asked, (place) => told.add(index.words[place] as string));
          // Little words carry nothing: they stand for none but themselves.
          const expected = own.filter((one) => one !== "a" && standsFor(asked, one));
          expect([...told].filter((one) => one !== "a").sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 60 },
    );
  });
});

import fc from "fast-check";
import { words } from "../../../schema/fold.js";
import { bestHits } from "../../../server/network/text/best-hits.js";
import { TextIndexBuilder } from "../../../server/network/text/text-index-builder.js";
import { finish } from "../../../server/network/turns/steps.js";
import type { StoredStakeholder } from "../../../server/store/repositories/stored.js";
import { carrying } from "../../../server/network/text/little-words.js";
import { type SearchTexts, stakeholderTexts } from "../../../server/network/text/search-fields.js";
import { rankExactly } from "../../support/rank-exactly.js";
import { seededRandom } from "../../support/seeded-random.js";
import { stored } from "../../support/stored-stakeholder.js";

const SEED = Number(process.env["TEST_SEED"] ?? 20_080_311);
const WORDS = "a the of ab abc abcd Éa é b ba b-a ß ss 中国 中 1 10 a10 university universe uni".split(" ");
const NAMES = new Map([
  ["sector:a", ["abc of universe", "ab"]],
  ["place:b", ["Uni"]],
]);

const textsOf = (one: StoredStakeholder): SearchTexts => stakeholderTexts(one, (id) => NAMES.get(id) ?? []);

/** More than an engine's index hands over, with few words between them. */
function manyStakeholders(): StoredStakeholder[] {
  const random = seededRandom(SEED);
  const text = (): string => Array.from({ length: 1 + random.below(4) }, () => random.pick(WORDS)).join(" ");
  return Array.from({ length: 400 }, (_, index) =>
    stored({
      id: `agency:${random.below(1000)}-${index}`,
      name: text(),
      acronym: random.chance(0.3) ? random.pick(WORDS) : null,
      otherNames: random.some(WORDS, 3),
      summary: random.chance(0.5) ? text() : null,
      codes: random.some(WORDS, 1),
      products: random.chance(0.2) ? [text()] : [],
      identifiers: random.chance(0.2) ? [{ scheme: "ROR", value: random.pick(WORDS) }] : [],
      sectors: random.chance(0.3) ? ["sector:a"] : [],
      places: random.chance(0.3) ? ["place:b", "place:unknown"] : [],
      degree: random.below(3),
    }),
  );
}

describe(`bestHits (seed ${SEED})`, () => {
  const all = manyStakeholders();
  const index = (async () => {
    const builder = new TextIndexBuilder();
    for (const one of all) builder.add(textsOf(one));
    return builder.finish();
  })();

  it("finds those that a reading of all texts puts first, in its order", async () => {
    const made = await index;
    const query = fc
      .array(
        fc
          .tuple(fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 10 }))
          .map(([word, length]) => Array.from(word).slice(0, length).join("")),
        { minLength: 1, maxLength: 4 },
      )
      .map((some) => words(some.join(" ")))
      .filter((some) => some.length > 0);
    const asked = fc.record({ query, first: fc.integer({ min: 1, max: 100 }), odd: fc.boolean() });
    for (const { query: some, first, odd } of fc.sample(asked, { seed: SEED, numRuns: 200 })) {
      const admits = (hit: number): boolean => !odd || hit % 2 === 1;
      const expected = all
        .filter((_, hit) => admits(hit))
        .flatMap((one) => {
          const score = rankExactly(textsOf(one), some);
          return score === null ? [] : [{ id: one.id, score, degree: one.degree }];
        })
        .sort((a, b) => b.score - a.score || b.degree - a.degree || (a.id < b.id ? -1 : 1));
      const compareEqual = (a: number, b: number): number => {
        const [one, other] = [all[a], all[b]] as [StoredStakeholder, StoredStakeholder];
        return other.degree - one.degree || (one.id < other.id ? -1 : 1);
      };
      const asked = { words: carrying(some), first, admits, compareEqual };
      const { hits, count } = finish(bestHits(made, asked));
      expect({ some, count, found: hits.map(({ hit, score }) => [all[hit]?.id, score]) }).toEqual({
        some,
        count: expected.length,
        found: expected.slice(0, first).map(({ id, score }) => [id, score]),
      });
    }
  });
});

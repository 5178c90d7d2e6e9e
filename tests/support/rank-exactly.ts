import { otherNumber } from "../../server/network/text/inflections.js";
import { carrying, isLittle } from "../../server/network/text/little-words.js";
import { FIELD_WEIGHTS, type SearchTexts } from "../../server/network/text/search-fields.js";
import { searchWords } from "../../server/network/text/search-words.js";

/** Scores one who has all of some words, as docs/search.md tells it, word for word; null where one is missing. */
export function rankExactly(texts: SearchTexts, query: readonly string[]): number | null {
  const asked = carrying(query);
  const best = asked.map(() => 0);
  let [bonus, inside, closeness] = [0, 0, 0];
  for (const [field, text] of texts) {
    const own = searchWords(text);
    const weight = FIELD_WEIGHTS[field];
    const shares = asked.map((word) => shareOf(word, own));
    shares.forEach((share, place) => (best[place] = Math.max(best[place] ?? 0, weight * share)));
    const saying = own.filter((word) => !isLittle(word));
    bonus = Math.max(bonus, weight * bonusOf(asked, saying));
    if (weight >= 0.45) {
      inside = Math.max(inside, weight * insideOf(asked, saying));
      const common = Math.min(sumOf(shares), saying.length);
      closeness = Math.max(closeness, (weight * 2 * common) / (asked.length + Math.max(saying.length, 1)));
    }
  }
  if (best.includes(0)) return null;
  const extra = bonus || inside || 0.25 * closeness;
  return Math.round((sumOf(best) / best.length + extra) * 1e6) / 1e6;
}

/** For singulars and plurals. */
const OTHER = 0.95;

/** How near the query is to the words that a text begins with; 0 where it is not. */
function nearnessOf(asked: readonly string[], saying: readonly string[]): number {
  const last = asked.length - 1;
  const isOther = asked.map((word, place) => otherNumber(word) === saying[place]);
  const begins = asked.every(
    (word, place) =>
      isOther[place] === true ||
      (place < last ? saying[place] === word : (saying[place]?.startsWith(word) ?? false)),
  );
  return !begins ? 0 : isOther.includes(true) ? OTHER : 1;
}

function bonusOf(asked: readonly string[], saying: readonly string[]): number {
  const [written, own] = [asked.at(-1), saying[asked.length - 1]];
  const isAll = saying.length === asked.length && (own === written || own === otherNumber(written ?? "x"));
  const share = 0.5 + (0.25 * asked.length) / Math.max(saying.length, 1);
  return nearnessOf(asked, saying) * (isAll ? 1 : share);
}

/** For the query anywhere in a name: of one word that says nothing. */
const insideOf = (asked: readonly string[], saying: readonly string[]): number =>
  asked.length < 2
    ? 0
    : Math.max(0, ...saying.map((_, place) => nearnessOf(asked, saying.slice(place)))) *
      (0.25 + (0.25 * asked.length) / Math.max(saying.length, 1));

const shareOf = (word: string, own: readonly string[]): number =>
  Math.max(
    0,
    ...own.map((one) => {
      if (one === otherNumber(word)) return OTHER;
      return one.startsWith(word) ? word.length / one.length : 0;
    }),
  );

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

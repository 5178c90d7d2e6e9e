import type { Test } from "../filters/conditions.js";
import { inTurns } from "../turns/in-turns.js";
import type { Steps } from "../turns/steps.js";
import { at } from "../arrays/typed-array.js";
import { rounded } from "./best-hits.js";
import { BestList, type Hit } from "./best-list.js";
import { stemOf } from "./inflections.js";
import { type AskedWord, mostWrong } from "./near-words.js";
import type { Texts } from "./texts.js";
import type { WordCounts } from "./word-counts.js";

/** Some of the texts that words are compared with. */
export interface Compared {
  readonly texts: Texts;
  /** See `fieldBits`. */
  readonly fields: number;
  readonly admits: Test;
  /** The order of equals: below 0 where the first comes before the second. */
  readonly compareEqual: (a: number, b: number) => number;
}

/** Whose texts are like some words. */
export interface Like {
  /** Which of the compared parts it is in, and its number there. */
  readonly part: number;
  readonly hit: number;
  /** Above 0; a text of these words alone and no longer has 1. */
  readonly likeness: number;
}

/** Who is like some words, the first so many of each part, and the stems by which that was found: of the words, or of those nearest to them. */
export interface Likes {
  readonly likes: readonly Like[];
  readonly stems: readonly string[];
}

/** BM25's usual constants: how soon a repeated word adds no more, and how much long texts count less. */
const [SATURATION, BY_LENGTH] = [1.2, 0.75];

/** What is less like the words has little more than a common word of them. */
export const LEAST_LIKENESS = 0.1;

/** So many words that nobody has are read forgivingly; so many may stand for each. */
const MOST_UNKNOWN = 10;
const MOST_NEAR = 5;

/** A word as it is counted: its stem's place among all, and how near that is to what was written. */
interface Term {
  readonly place: number;
  readonly nearness: number;
}

/**
 * Whose texts are most like one of some wordings, the first of each part: BM25 (Robertson and Zaragoza 2009, doi:10.1561/1500000019)
 * over the stems of the words, as a share of what a wording as a text would have. For a word that nobody has the nearest
 * one stands. Walks over everybody, and the texts of those who have one of the words. Stops with the signal.
 */
export async function likest(
  parts: readonly Compared[],
  wordings: readonly (readonly string[])[],
  first: number,
  signal?: AbortSignal,
): Promise<Likes> {
  const written = [...new Set(wordings.flat())];
  const near = nearStemsOf(parts, written);
  const stems = [...new Set(near.flatMap((some) => [...some.keys()]))];
  const counted: WordCounts[] = [];
  for (const { texts, fields, admits } of parts)
    counted.push(await texts.wordCounts({ stems, fields, admits }, signal));
  const holderCount = counted.reduce((sum, one) => sum + one.holderCount, 0);
  const average = counted.reduce((sum, one) => sum + one.wordCount, 0) / holderCount;
  const having = stems.map((_, place) =>
    counted.reduce((sum, one) => sum + havingIn(one, place, stems.length), 0),
  );
  const rarity = having.map((count) => Math.log(1 + (holderCount - count + 0.5) / (count + 0.5)));
  const termOf = new Map(
    written.map((word, place) => {
      const stands = [...(near[place] ?? [])].find(([stem]) => (having[stems.indexOf(stem)] ?? 0) > 0);
      const [stem, nearness] = stands ?? [stemOf(word), 1];
      return [word, { place: stems.indexOf(stem), nearness }];
    }),
  );
  /** What a word adds that stands so often in a text of so many words. */
  const worth = ({ place, nearness }: Term, count: number, length: number): number => {
    const whole = SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / average);
    return ((rarity[place] ?? 0) * nearness * count * (SATURATION + 1)) / (count + whole);
  };
  const asked = wordings
    .map((words) => words.map((word) => termOf.get(word) as Term))
    .map((terms) => ({
      terms,
      own: terms.reduce((sum, { place }) => sum + worth({ place, nearness: 1 }, 1, terms.length), 0),
    }));
  const likenessIn = ({ counts, lengths }: WordCounts, row: number): number => {
    let most = 0;
    for (const { terms, own } of asked) {
      let sum = 0;
      for (const term of terms)
        sum += worth(term, at(counts, row * stems.length + term.place), at(lengths, row));
      most = Math.max(most, sum / own);
    }
    return rounded(most);
  };
  const likes: Like[] = [];
  for (const [part, one] of counted.entries()) {
    const best = await inTurns(
      bestOf(one, (row) => likenessIn(one, row), first, parts[part] as Compared),
      signal,
    );
    likes.push(...best.map(({ hit, score }) => ({ part, hit, likeness: score })));
  }
  return { likes, stems: [...termOf.values()].map(({ place }) => stems[place] as string) };
}

/** The first so many of one part that are like the words at all. */
function* bestOf(
  { holders }: WordCounts,
  likenessOf: (row: number) => number,
  first: number,
  { compareEqual }: Compared,
): Steps<readonly Hit[]> {
  const best = new BestList(first, compareEqual);
  for (let row = 0; row < holders.length; row++) {
    if (row % A_STEP === 0) yield;
    const likeness = likenessOf(row);
    if (likeness >= LEAST_LIKENESS && best.mayTake(likeness)) best.put(at(holders, row), likeness);
  }
  return best.hits;
}

/** Those that are compared before the clock is looked at. */
const A_STEP = 1_000;

/** For each word its stem, then, where nobody has it, the stems of words near to it: the nearest first, with their nearness. */
function nearStemsOf(parts: readonly Compared[], words: readonly string[]): ReadonlyMap<string, number>[] {
  let unknown = 0;
  return words.map((word) => {
    const own = new Map([[stemOf(word), 1]]);
    if (stemsNear(parts, word, 0).size > 0 || unknown++ >= MOST_UNKNOWN) return own;
    const near = [...stemsNear(parts, word, mostWrong(word))];
    const nearest = near.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    return new Map([...own, ...nearest.slice(0, MOST_NEAR)]);
  });
}

/** The stems of words with so many wrong letters; its own stem where that is none and somebody has it. */
function stemsNear(parts: readonly Compared[], word: string, most: AskedWord["most"]): Map<string, number> {
  const near = new Map<string, number>();
  for (const { texts } of parts)
    texts.eachNearWord({ word, most, isLast: false }, (other, nearness) => {
      const stem = stemOf(other);
      near.set(stem, Math.max(near.get(stem) ?? 0, nearness));
    });
  return near;
}

function havingIn({ holders, counts }: WordCounts, place: number, stemCount: number): number {
  let having = 0;
  for (let row = 0; row < holders.length; row++) if (at(counts, row * stemCount + place) > 0) having++;
  return having;
}

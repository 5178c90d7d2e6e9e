import { passingNumbers } from "../arrays/growing-list.js";
import type { Steps } from "../turns/steps.js";
import type { Test } from "../filters/conditions.js";
import { at, real } from "../arrays/typed-array.js";
import { BestList, type Hit } from "./best-list.js";
import { closenessIn } from "./closeness.js";
import { MOST_INSIDE, phrasesIn } from "./phrases.js";
import { giveScratch, takeScratch } from "./scratches.js";
import { strictSlot } from "./slot.js";
import { A_STEP, addShares } from "./slot-shares.js";
import type { TextIndex } from "./text-index.js";

/** What the closeness of a name adds where no text has the words of the query one after another. */
const OF_CLOSENESS = 0.25;

/** A query and who may be found. */
export interface TextQuery {
  /** Folded words in their order, those that carry something. */
  readonly words: readonly string[];
  /** How many hits at most. */
  readonly first: number;
  readonly admits: Test;
  /** The order of hits of one score: below 0 where the first comes before the second. */
  readonly compareEqual: (a: number, b: number) => number;
}

/** The best hits, best first, and how many there are in all. */
export interface BestHits {
  readonly hits: readonly Hit[];
  readonly count: number;
}

/** Everybody who has a word that begins with each word of the query, with what each word adds to the score. */
interface Hits {
  readonly found: Int32Array;
  /** By word of the query and hit. */
  readonly shares: ReadonlyMap<string, Float64Array>;
}

/**
 * Those who have a word that begins with each word of the query, or is its singular or plural. What a word adds is the weight of the best field that has
 * it, times the share of the word there that was written; the average of that and the bonus of a text that is the query
 * or begins with it are the score; where there is none, that of a name that has the query within; else a quarter of the closeness of
 * a name. Looks at all who have a word that begins with one of the query.
 */
export function* bestHits(index: TextIndex, query: TextQuery): Steps<BestHits> {
  const { found, shares } = yield* hitsOf(index, query);
  const phrases = phrasesIn(index, query.words);
  const closeness = closenessIn(index, query.words.map(strictSlot));
  const lists = query.words.map((word) => shares.get(word) as Float64Array);
  const best = new BestList(query.first, query.compareEqual);
  for (let place = 0; place < found.length; place++) {
    if (place % A_STEP === 0) yield;
    const hit = at(found, place);
    const average = lists.reduce((sum, list) => sum + real(list, place), 0) / lists.length;
    // A closeness is at most twice the average, and so is the weight of a name that has the query within.
    const most = Math.min(1, 2 * average);
    let bonus = phrases.beginning(hit);
    if (bonus === 0 && best.mayTake(rounded(average + MOST_INSIDE * most))) bonus = phrases.inside(hit);
    if (bonus > 0) best.put(hit, rounded(average + bonus));
    else if (best.mayTake(rounded(average + OF_CLOSENESS * most)))
      best.put(hit, rounded(average + OF_CLOSENESS * closeness(hit)));
  }
  return { hits: best.hits, count: found.length };
}

/** A score as it is compared. */
export const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

/** Word for word, keeping those whom the words before have left. */
function* hitsOf(index: TextIndex, { words, admits }: TextQuery): Steps<Hits> {
  const shares = new Map<string, Float64Array>();
  let found: Int32Array | undefined;
  for (const word of new Set(words)) {
    const share = takeScratch(index);
    const touched = yield* addShares(index, strictSlot(word), share);
    const before = found;
    if (before === undefined) found = touched.filter(admits);
    else {
      const left = placesWhere(before.length, (place) => real(share, at(before, place)) > 0);
      for (const [earlier, list] of shares) shares.set(earlier, taken(list, left));
      found = left.map((place) => at(before, place));
    }
    shares.set(word, taken(share, found));
    for (const holder of touched) share[holder] = 0;
    giveScratch(index, share);
    yield;
  }
  return { found: found ?? new Int32Array(0), shares };
}

function placesWhere(count: number, holds: Test): Int32Array {
  const places = passingNumbers();
  for (let place = 0; place < count; place++) if (holds(place)) places.push(place);
  return places.toArray();
}

function taken(values: Float64Array, places: Int32Array): Float64Array {
  const list = new Float64Array(places.length);
  for (let index = 0; index < list.length; index++) list[index] = real(values, at(places, index));
  return list;
}

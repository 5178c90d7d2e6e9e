import { at, byte, real } from "../typed-array.js";
import { wholeNumbers } from "../growing-list.js";
import type { Steps } from "../steps.js";
import { scoreOf } from "./rank-hits.js";
import type { Test } from "../conditions.js";
import { END, type TextIndex, WEIGHTS, wordRange } from "./text-index.js";

/** Holders or hits that are looked at before the clock is. */
const A_STEP = 16_384;

/** A query and who may be found. */
export interface TextQuery {
  /** Folded words in their order. */
  readonly words: readonly string[];
  /** How many hits at most. */
  readonly first: number;
  readonly admits: Test;
  /** The order of hits of one score: below 0 where the first comes before the second. */
  readonly compareEqual: (a: number, b: number) => number;
}

/** One who was found. */
export interface Hit {
  readonly hit: number;
  readonly score: number;
}

/** Everybody who has a word that begins with each word of the query, with what each word adds to the score. */
interface Hits {
  readonly found: Int32Array;
  /** By word of the query and hit. */
  readonly shares: ReadonlyMap<string, Float64Array>;
}

/**
 * The stakeholders that `rankHit` scores best, best first. Looks at all who have a word that begins with one of the
 * query, and of those who have all at the beginnings of their texts.
 */
export function* bestHits(index: TextIndex, query: TextQuery): Steps<readonly Hit[]> {
  const { found, shares } = yield* hitsOf(index, query);
  const begins = beginningsOf(index, query.words);
  const lists = query.words.map((word) => shares.get(word) as Float64Array);
  const best: Hit[] = [];
  for (let place = 0; place < found.length; place++) {
    if (place % A_STEP === 0) yield;
    const hit = at(found, place);
    const score = scoreOf(
      lists.map((list) => real(list, place)),
      begins(hit),
    );
    const isBefore = (other: Hit): boolean =>
      score > other.score || (score === other.score && query.compareEqual(hit, other.hit) < 0);
    if (best.length === query.first && !isBefore(best.at(-1) as Hit)) continue;
    let rank = best.length;
    while (rank > 0 && isBefore(best[rank - 1] as (typeof best)[number])) rank -= 1;
    best.splice(rank, 0, { hit, score });
    if (best.length > query.first) best.pop();
  }
  return best;
}

/** Word for word, keeping those whom the words before have left. */
function* hitsOf(index: TextIndex, { words, admits }: TextQuery): Steps<Hits> {
  const shares = new Map<string, Float64Array>();
  let found: Int32Array | undefined;
  for (const word of new Set(words)) {
    const share = takeScratch(index);
    const touched = yield* addShares(index, word, share);
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
  const places = wholeNumbers();
  for (let place = 0; place < count; place++) if (holds(place)) places.push(place);
  return places.toArray();
}

function taken(values: Float64Array, places: Int32Array): Float64Array {
  const list = new Float64Array(places.length);
  for (let index = 0; index < list.length; index++) list[index] = real(values, at(places, index));
  return list;
}

/** Arrays of zeros, one number for each stakeholder of an index, for whoever fills and clears them. */
const scratches = new WeakMap<TextIndex, Float64Array[]>();

const takeScratch = (index: TextIndex): Float64Array =>
  scratches.get(index)?.pop() ?? new Float64Array(index.textOffsets.length - 1);

function giveScratch(index: TextIndex, scratch: Float64Array): void {
  const free = scratches.get(index) ?? [];
  if (free.length < 8) free.push(scratch);
  scratches.set(index, free);
}

/** Puts down what a word of the query adds to the score of each stakeholder who has one that begins with it; gives these. */
function* addShares(index: TextIndex, word: string, shares: Float64Array): Steps<Int32Array> {
  const { words, holderOffsets, holders, holderFields } = index;
  const touched = wholeNumbers();
  const [from, to] = wordRange(index, word);
  for (let other = from, seen = 0; other < to; other++) {
    const share = word.length / (words[other] as string).length;
    for (let place = at(holderOffsets, other); place < at(holderOffsets, other + 1); place++) {
      if (seen++ % A_STEP === 0) yield;
      const value = real(WEIGHTS, byte(holderFields, place)) * share;
      const holder = at(holders, place);
      if (real(shares, holder) === 0) touched.push(holder);
      if (value > real(shares, holder)) shares[holder] = value;
    }
  }
  return touched.toArray();
}

/** The greatest bonus that a stakeholder has for a text that is the query or begins with it. */
function beginningsOf(index: TextIndex, words: readonly string[]): (hit: number) => number {
  const { textOffsets, textFields, textStarts, sequence } = index;
  const ranges = words.map((word) => wordRange(index, word));
  const [froms, tos] = [Int32Array.from(ranges, ([from]) => from), Int32Array.from(ranges, ([, to]) => to)];
  // A whole word is the first of those that begin with it.
  const whole = Int32Array.from(ranges, ([from], place) => (index.words[from] === words[place] ? from : -2));
  const last = ranges.length - 1;
  const bonus = (start: number): number => {
    for (let place = 0; place < last; place++) if (at(sequence, start + place) !== at(whole, place)) return 0;
    const word = at(sequence, start + last);
    if (word < at(froms, last) || word >= at(tos, last)) return 0;
    return word === at(whole, last) && at(sequence, start + last + 1) === END ? 1 : 0.5;
  };
  return (hit) => {
    let most = 0;
    for (let text = at(textOffsets, hit); text < at(textOffsets, hit + 1); text++)
      most = Math.max(most, real(WEIGHTS, byte(textFields, text)) * bonus(at(textStarts, text)));
    return most;
  };
}

import { carrying } from "./little-words.js";
import { rounded, type TextQuery } from "./best-hits.js";
import { type AskedWord, mostWrong, mostWrongAtAll } from "./near-words.js";
import { type Reading, readingsOf, type Vocabulary } from "./readings.js";
import { type Slot, strictSlot } from "./slot.js";
import type { Texts } from "./texts.js";

/** Some of what can be found: its texts, and which of it may be found in which order. */
export interface Searched extends Pick<TextQuery, "admits" | "compareEqual"> {
  readonly texts: Texts;
}

/** What was found, and what its words were found by. */
export interface WordHit {
  /** Which of the searched parts it is in, and its number there. */
  readonly part: number;
  readonly hit: number;
  readonly score: number;
  readonly slots: readonly Slot[];
  /** Whether it has only words that are near to those that were written. */
  readonly isNear: boolean;
}

/** What was found, best first, and how much there is in all. */
export interface FoundByWords {
  readonly hits: readonly WordHit[];
  readonly count: number;
  /** The ways in which the words were read; the first is that of the very words. */
  readonly readings: readonly Reading[];
}

/** How many letters of a word may be wrong. */
type MostWrong = (word: string) => AskedWord["most"];

/** Where fewer have the very words, and none of them is called so, those that are near count too. */
const FEW = 5;

/** From this score on something is called so: a name has just these words, or has them one after another. */
const CALLED_SO = 1.25;

/** So many of those are ranked, and down to this share of the best score. */
const MOST_NEAR = 100;
const LEAST_SHARE = 0.4;

/** So many words may stand for one: the nearest, and among equals the first. */
const MOST_OTHERS = 24;

/**
 * Finds what has all words that carry something, each as the beginning of one of its own. Where that is little and nothing
 * is called so, what has words near to them follows, unless `forgives` is false. `words` are folded, at least one. Stops
 * with the signal.
 */
export async function findByWords(
  parts: readonly Searched[],
  words: readonly string[],
  first: number,
  { forgives = true, signal }: { readonly forgives?: boolean; readonly signal?: AbortSignal } = {},
): Promise<FoundByWords> {
  const asked = carrying(words);
  const exact = await exactHits(parts, asked, Math.max(first, FEW), signal);
  const isEnough = exact.count >= FEW || (exact.hits[0]?.score ?? 0) >= CALLED_SO;
  if (isEnough || !forgives) return { ...exact, hits: exact.hits.slice(0, first) };
  const readings = [...readingsOf(asked, vocabularyOf(parts, mostWrong))];
  let near = await nearHitsOf(parts, readings, exact.hits, signal);
  if (exact.count + near.length === 0) {
    const further = readingsOf(asked, vocabularyOf(parts, mostWrongAtAll));
    near = await nearHitsOf(parts, further, [], signal);
    readings.push(...further);
  }
  const hits = [...exact.hits, ...near];
  return { hits: hits.slice(0, first), count: hits.length, readings: [...exact.readings, ...readings] };
}

async function exactHits(
  parts: readonly Searched[],
  words: readonly string[],
  first: number,
  signal: AbortSignal | undefined,
): Promise<FoundByWords> {
  const slots = words.map(strictSlot);
  const hits: WordHit[] = [];
  let count = 0;
  for (const [part, { texts, ...query }] of parts.entries()) {
    const best = await texts.best({ ...query, words, first }, signal);
    hits.push(...best.hits.map((one) => ({ ...one, part, slots, isNear: false })));
    count += best.count;
  }
  return { hits: hits.sort(byScoreIn(parts)), count, readings: [{ slots, isWhole: true }] };
}

/** Their scores are below that of the last who has the very words. */
async function nearHitsOf(
  parts: readonly Searched[],
  readings: readonly Reading[],
  exact: readonly WordHit[],
  signal: AbortSignal | undefined,
): Promise<readonly WordHit[]> {
  const keyOf = ({ part, hit }: WordHit): number => hit * parts.length + part;
  const known = new Set(exact.map(keyOf));
  const best = new Map<number, WordHit>();
  for (const reading of readings)
    for (const [part, { texts, ...query }] of parts.entries())
      for (const one of await texts.near(reading, { ...query, first: MOST_NEAR + known.size }, signal)) {
        const hit: WordHit = { ...one, part, slots: reading.slots, isNear: true };
        const before = best.get(keyOf(hit));
        if (!known.has(keyOf(hit)) && one.score > (before?.score ?? 0)) best.set(keyOf(hit), hit);
      }
  const hits = [...best.values()].sort(byScoreIn(parts)).slice(0, MOST_NEAR);
  const least = (hits[0]?.score ?? 0) * LEAST_SHARE;
  // A score is 2 at most.
  const scale = (exact.at(-1)?.score ?? 1) / 2;
  return hits
    .filter(({ score }) => score >= least)
    .map((hit) => ({ ...hit, score: rounded(hit.score * scale) }));
}

const byScoreIn =
  (parts: readonly Searched[]) =>
  (a: WordHit, b: WordHit): number =>
    b.score - a.score || a.part - b.part || (parts[a.part]?.compareEqual(a.hit, b.hit) ?? 0);

/** The words that anybody in these parts has. */
function vocabularyOf(parts: readonly Searched[], mostOf: MostWrong): Vocabulary {
  const has = (word: string): boolean => parts.some(({ texts }) => texts.has(word));
  return {
    has,
    near: (word, isLast) => {
      const found = new Map<string, number>();
      // What is a word already has at most one wrong letter.
      const most = has(word) && mostOf(word) > 0 ? 1 : mostOf(word);
      for (const { texts } of parts)
        texts.eachNearWord({ word, most, isLast }, (other, nearness) => {
          if (other !== word && nearness > (found.get(other) ?? 0)) found.set(other, nearness);
        });
      const nearest = [...found].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
      return new Map(nearest.slice(0, MOST_OTHERS));
    },
  };
}

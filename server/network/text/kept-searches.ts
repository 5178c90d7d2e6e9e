import { Remembered } from "../remembered.js";
import type { Steps } from "../steps.js";
import type { FoundByWords } from "./find-by-words.js";
import { nearWordTest } from "./near-words.js";
import { nearnessOf, type Slot } from "./slot.js";
import type { Texts } from "./texts.js";

/** So many searches are remembered with what they found. */
const MOST_SEARCHES = 256;

/** Where more has changed, everything is found anew. */
const MOST_CHANGED = 16;
const MOST_WORDS = 256;

/** All words that somebody had and has. */
type OwnWords = ReadonlySet<string>;

/** A search that is remembered. */
interface Kept {
  readonly answer: Promise<FoundByWords>;
  /** Whether only words say what is found. */
  readonly byWordsAlone: boolean;
  found?: FoundByWords;
}

/** Texts before and after a commit, and who changed in another way that searches look at. */
export interface TextChange {
  readonly before: Texts;
  readonly after: Texts;
  readonly others: Iterable<number>;
}

/** What was found for earlier searches. The next version keeps what its changes do not concern. */
export class KeptSearches {
  readonly #kept = new Remembered<Kept>(MOST_SEARCHES);

  /** The answer that is remembered, or a new one. `byWordsAlone` says that no filter looks at anything else. */
  get(asked: string, byWordsAlone: boolean, find: () => Promise<FoundByWords>): Promise<FoundByWords> {
    return this.#kept.get(asked, () => {
      const kept: Kept = { answer: find(), byWordsAlone };
      void kept.answer.then(
        (found) => (kept.found = found),
        () => undefined,
      );
      return kept;
    }).answer;
  }

  /** Those of the next version. */
  *after(changes: readonly TextChange[]): Steps<KeptSearches> {
    const next = new KeptSearches();
    const changed = wordsOfChanged(changes);
    if (changed === undefined) return next;
    for (const [asked, kept] of this.#kept.entries()) {
      yield;
      const { found, byWordsAlone } = kept;
      if (found && byWordsAlone && !changed.some((own) => concerns(own, found.readings)))
        next.#kept.get(asked, () => kept);
    }
    return next;
  }
}

/** The words of each who changed, before and after; undefined where that is much. */
function wordsOfChanged(changes: readonly TextChange[]): readonly OwnWords[] | undefined {
  const all: OwnWords[] = [];
  let count = 0;
  for (const { before, after, others } of changes)
    for (const number of new Set([...(after === before ? [] : after.changed), ...others])) {
      const own = new Set([...before.wordsOf(number), ...after.wordsOf(number)]);
      count += own.size;
      if (all.push(own) > MOST_CHANGED || count > MOST_WORDS) return undefined;
    }
  return all;
}

/** Whether one with these words may be among what was found, or is what it was compared with. */
function concerns(own: OwnWords, [strict, ...near]: FoundByWords["readings"]): boolean {
  const has = (slot: Slot): boolean => some(own, (word) => nearnessOf(slot, word) > 0);
  if (strict?.slots.every(has)) return true;
  // What weighs how much, and which words are near, is counted over everybody.
  return near.some(({ slots }) => slots.some((slot) => has(slot) || some(own, mayStandFor(slot))));
}

/** A part of the word, or one near to it. */
function mayStandFor({ word: asked }: Slot): (word: string) => boolean {
  const isNear = nearWordTest(asked);
  return (word) => asked.includes(word) || isNear(word);
}

function some(words: OwnWords, holds: (word: string) => boolean): boolean {
  for (const word of words) if (holds(word)) return true;
  return false;
}

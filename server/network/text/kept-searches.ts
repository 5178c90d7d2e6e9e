import { RememberedWork } from "../remembered/remembered-work.js";
import type { Steps } from "../turns/steps.js";
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

/** What a search found. */
interface Kept {
  readonly found: FoundByWords;
  /** Whether only words say what is found. */
  readonly byWordsAlone: boolean;
}

/** Texts before and after a commit, and who changed in another way that searches look at. */
export interface TextChange {
  readonly before: Texts;
  readonly after: Texts;
  readonly others: Iterable<number>;
}

/** What was found for earlier searches. The next version keeps what its changes do not concern. */
export class KeptSearches {
  readonly #kept = new RememberedWork<Kept>(MOST_SEARCHES);

  /**
   * The answer that is remembered, or a new one. `byWordsAlone` says that no filter looks at anything else, `signal` until
   * when somebody waits.
   */
  async get(
    asked: string,
    { byWordsAlone, signal }: Pick<Kept, "byWordsAlone"> & { readonly signal: AbortSignal },
    find: (signal: AbortSignal) => Promise<FoundByWords>,
  ): Promise<FoundByWords> {
    const kept = await this.#kept.get(asked, signal, async (stop) => ({
      found: await find(stop),
      byWordsAlone,
    }));
    return kept.found;
  }

  /** Those of the next version. */
  *after(changes: readonly TextChange[]): Steps<KeptSearches> {
    const next = new KeptSearches();
    const changed = wordsOfChanged(changes);
    if (changed === undefined) return next;
    for (const [asked, kept] of this.#kept.known()) {
      yield;
      const { found, byWordsAlone } = kept;
      if (byWordsAlone && !changed.some((own) => concerns(own, found.readings))) next.#kept.put(asked, kept);
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

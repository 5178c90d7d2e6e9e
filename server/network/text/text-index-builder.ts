import type { SearchField } from "../../../schema/enums.js";
import { add, at, byte, real } from "../arrays/typed-array.js";
import { Codes } from "../columns/codes.js";
import { bytes, wholeNumbers } from "../arrays/growing-list.js";
import type { Steps } from "../turns/steps.js";
import { inTurns } from "../turns/in-turns.js";
import { sortInSlices } from "../turns/sort-in-slices.js";
import { initialsOf } from "./initials.js";
import { isLittle } from "./little-words.js";
import { NAMES, SHARED } from "./search-fields.js";
import { searchWords } from "./search-words.js";
import { groupsOf } from "./word-groups.js";
import { END, SEARCH_FIELDS, type TextIndex, WEIGHTS } from "./text-index.js";

/** Stakeholders that are gone through before the clock is looked at. */
const A_STEP = 256;

/** Words that are numbered anew before the clock is looked at. */
const WORDS_A_STEP = 50_000;

/** Words with more letters count as if they had so many. */
const LONGEST = 255;

type Texts = Pick<TextIndex, "textOffsets" | "textFields" | "textStarts" | "sequence">;
type Holders = Pick<TextIndex, "holderOffsets" | "holders" | "holderFields">;

/** Makes an index from the texts of one stakeholder after the other. */
export class TextIndexBuilder {
  readonly #codes = new Codes();
  readonly #ends = wholeNumbers();
  readonly #fields = bytes();
  readonly #starts = wholeNumbers();
  readonly #sequence = wholeNumbers();
  readonly #shared = new Map<string, number>();

  /** Takes up the texts of the next stakeholder in the order of the network. */
  add(texts: readonly (readonly [SearchField, string])[]): void {
    for (const [field, text] of texts) {
      const known = SHARED.has(field) ? this.#shared.get(text) : undefined;
      const start = known ?? this.#startOf(searchWords(text));
      if (SHARED.has(field)) this.#shared.set(text, start);
      this.#put(field, start);
      if (NAMES.has(field)) this.#addInitials(field, text);
    }
    this.#ends.push(this.#starts.length);
  }

  /** Sorts the words and gathers who has them; other requests are answered in between. */
  async finish(): Promise<TextIndex> {
    const { names } = this.#codes;
    const order = await sortInSlices(Int32Array.from(names.keys()), (a, b) =>
      (names[a] as string) < (names[b] as string) ? -1 : 1,
    );
    const textOffsets = new Int32Array(this.#ends.length + 1);
    textOffsets.set(this.#ends.toArray(), 1);
    const texts: Texts = {
      textOffsets,
      textFields: this.#fields.toArray(),
      textStarts: this.#starts.toArray(),
      sequence: this.#sequence.toArray(),
    };
    await inTurns(renumber(texts.sequence, order));
    const holders = await inTurns(holdersOf(texts, order.length));
    const sorted = Array.from(order, (code) => names[code] as string);
    const lengths = Uint8Array.from(sorted, (word) => (isLittle(word) ? 0 : Math.min(word.length, LONGEST)));
    return { words: sorted, lengths, groups: groupsOf(sorted, lengths), ...texts, ...holders };
  }

  /** Many have the same. */
  #addInitials(field: SearchField, text: string): void {
    for (const initials of initialsOf(searchWords(text))) {
      const start = this.#shared.get(initials) ?? this.#startOf([initials]);
      this.#shared.set(initials, start);
      this.#put(field, start);
    }
  }

  #put(field: SearchField, start: number): void {
    this.#fields.push(SEARCH_FIELDS.indexOf(field));
    this.#starts.push(start);
  }

  #startOf(own: readonly string[]): number {
    const start = this.#sequence.length;
    for (const word of own) this.#sequence.push(this.#codes.of(word));
    this.#sequence.push(END);
    return start;
  }
}

/** Puts each word's place in the order instead of its code. */
function* renumber(sequence: Int32Array, order: Int32Array): Steps<void> {
  const places = new Int32Array(order.length);
  order.forEach((code, place) => (places[code] = place));
  for (let index = 0; index < sequence.length; index++) {
    if (index % WORDS_A_STEP === 0) yield;
    const code = at(sequence, index);
    if (code !== END) sequence[index] = at(places, code);
  }
}

/** Counts the holders of each word, then puts each in its place. */
function* holdersOf(texts: Texts, wordCount: number): Steps<Holders> {
  const holderOffsets = new Int32Array(wordCount + 1);
  yield* eachWord(texts, wordCount, (word) => {
    add(holderOffsets, word + 1, 1);
  });
  for (let word = 0; word < wordCount; word++) add(holderOffsets, word + 1, at(holderOffsets, word));
  const holders = new Int32Array(at(holderOffsets, wordCount));
  const holderFields = new Uint8Array(holders.length);
  const next = holderOffsets.slice();
  yield* eachWord(
    texts,
    wordCount,
    (word, holder, field) => {
      holders[at(next, word)] = holder;
      holderFields[at(next, word)] = field;
      add(next, word, 1);
    },
    (word, field) => {
      const place = at(next, word) - 1;
      if (real(WEIGHTS, field) > real(WEIGHTS, byte(holderFields, place))) holderFields[place] = field;
    },
  );
  return { holderOffsets, holders, holderFields };
}

/** Visits the words of each stakeholder; where it has one once more, `again` hears of that. */
function* eachWord(
  { textOffsets, textFields, textStarts, sequence }: Texts,
  wordCount: number,
  visit: (word: number, holder: number, field: number) => void,
  again?: (word: number, field: number) => void,
): Steps<void> {
  const last = new Int32Array(wordCount).fill(-1);
  for (let holder = 0; holder + 1 < textOffsets.length; holder++) {
    if (holder % A_STEP === 0) yield;
    for (let text = at(textOffsets, holder); text < at(textOffsets, holder + 1); text++) {
      const field = byte(textFields, text);
      for (let place = at(textStarts, text); at(sequence, place) !== END; place++) {
        const word = at(sequence, place);
        if (at(last, word) === holder) again?.(word, field);
        else visit(word, holder, field);
        last[word] = holder;
      }
    }
  }
}

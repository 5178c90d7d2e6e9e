import { Generations } from "../remembered/generations.js";
import { PackedTexts } from "./packed-texts.js";
import type { RecordPacker } from "./record-packer.js";
import { wholeNumbers } from "../arrays/growing-list.js";
import { extended, longerCopy } from "../arrays/shared-arrays.js";
import type { Steps } from "../turns/steps.js";

/** Stands for a record that is not held. */
const NOT_HELD = -1;

/** Records that stay unpacked when they were asked for lately. */
const MOST_UNPACKED = 16_384;

/** Places that were asked for lately are noted in so many slots; a power of two. */
const NOTED = 4_096;

/** Texts in memory, at most about `mostBytes` of them: beyond that, those that were neither put nor asked for lately go. */
class TextShelf {
  #young = new PackedTexts();
  #old: PackedTexts | undefined;
  /** The place of the first young text, and of the first old one. */
  #base = 0;
  #oldBase = 0;

  /** `onDrop` hears when the older half goes: nobody may hold what stands in it. */
  constructor(
    private readonly mostBytes: number,
    private readonly onDrop: () => void,
  ) {}

  get bytes(): number {
    return this.#young.bytes + (this.#old?.bytes ?? 0);
  }

  put(text: string): number {
    if (this.#young.bytes > this.mostBytes / 2 && this.bytes > this.mostBytes) {
      this.#old = this.#young;
      this.#oldBase = this.#base;
      this.#base += this.#young.count;
      this.#young = new PackedTexts();
      this.onDrop();
    }
    return this.#base + this.#young.add(text);
  }

  /** Whether another text would push others out. */
  get isFull(): boolean {
    return this.bytes >= this.mostBytes;
  }

  /** The texts among which one is, as the one of the number that `indexOf` gives; undefined where it has gone. */
  textsOf(place: number): PackedTexts | undefined {
    if (place >= this.#base) return this.#young;
    return place >= this.#oldBase ? this.#old : undefined;
  }

  indexOf(place: number): number {
    return place - (place >= this.#base ? this.#base : this.#oldBase);
  }

  at(place: number): string | undefined {
    return this.textsOf(place)?.at(this.indexOf(place));
  }

  /** Whether it goes next when room is needed. */
  isOld(place: number): boolean {
    return place < this.#base;
  }
}

/** The records of a kind in one version of the network, by number. Versions share a shelf. */
export class RecordShelf<T extends object> {
  constructor(
    private readonly packer: RecordPacker<T>,
    private readonly shelf: TextShelf,
    private readonly unpacked: Generations<number, T>,
    /** Where the record of each number stands. */
    private readonly places: Int32Array,
    /** Bytes of records that were replaced. */
    private readonly waste: number,
    /** Places that were asked for lately: who is asked for again stays unpacked, the others are garbage at once. */
    private readonly noted = new Int32Array(NOTED).fill(NOT_HELD),
  ) {}

  /** Bytes that the records take. */
  get bytes(): number {
    return this.shelf.bytes;
  }

  /** The record of a number; undefined where it is not held. `known` gives the fields that are not packed. */
  get(index: number, known: () => object): T | undefined {
    const place = this.places[index] ?? NOT_HELD;
    if (place === NOT_HELD) return undefined;
    const ready = this.unpacked.get(place);
    if (ready) return ready;
    const now = this.#young(place);
    const texts = this.shelf.textsOf(now);
    if (texts === undefined) return undefined;
    this.places[index] = now;
    const record = this.packer.unpack(texts, this.shelf.indexOf(now), known());
    if (this.noted[now % NOTED] === now) {
      this.packer.keep(record);
      this.unpacked.set(now, record);
    } else this.noted[now % NOTED] = now;
    return record;
  }

  /** Where a text stands from now on: what was asked for does not go next. */
  #young(place: number): number {
    const text = this.shelf.isOld(place) ? this.shelf.at(place) : undefined;
    return text === undefined ? place : this.shelf.put(text);
  }

  /** Holds a record that belongs to this version. */
  put(index: number, record: T): void {
    this.places[index] = this.shelf.put(this.packer.pack(record));
  }

  /** The records of the next version: what changed, by number; null where one is gone. */
  *patched(count: number, changes: ReadonlyMap<number, T | null>): Steps<RecordShelf<T>> {
    const known = this.places.length;
    if (changes.size === 0 && count === known) return this;
    const isKept = [...changes.keys()].every((index) => index >= known);
    const places = yield* (isKept ? extended : longerCopy)(this.places, count);
    places.fill(NOT_HELD, known);
    let waste = this.waste;
    for (const [index, record] of changes) {
      const before = this.places[index] ?? NOT_HELD;
      waste +=
        before === NOT_HELD ? 0 : (this.shelf.textsOf(before)?.lengthOf(this.shelf.indexOf(before)) ?? 0);
      places[index] = record === null ? NOT_HELD : this.shelf.put(this.packer.pack(record));
    }
    return new RecordShelf(this.packer, this.shelf, this.unpacked, places, waste, this.noted);
  }

  /** Whether more than half of it was replaced: then whoever fills anew saves memory. */
  get isWasteful(): boolean {
    return this.waste > 16 * 1024 * 1024 && this.waste * 2 > this.bytes;
  }
}

/** Takes up the records of a kind in the order of their numbers; what comes when there is no room is not held. */
export class ShelfBuilder<T extends object> {
  readonly #unpacked = new Generations<number, T>(MOST_UNPACKED);
  readonly #shelf: TextShelf;
  readonly #places = wholeNumbers();

  constructor(
    private readonly packer: RecordPacker<T>,
    mostBytes: number,
  ) {
    this.#shelf = new TextShelf(mostBytes, () => {
      this.#unpacked.clear();
    });
  }

  add(record: T): void {
    this.#places.push(this.#shelf.isFull ? NOT_HELD : this.#shelf.put(this.packer.pack(record)));
  }

  finish(): RecordShelf<T> {
    return new RecordShelf(this.packer, this.#shelf, this.#unpacked, this.#places.toArray(), 0);
  }
}

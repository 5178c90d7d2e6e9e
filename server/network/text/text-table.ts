import { hashOf } from "../hash.js";
import { PackedTexts } from "../records/packed-texts.js";
import { at, byte } from "../arrays/typed-array.js";

/** What `find` gives for a text that is not in the table. */
const MISSING = -1;

/** Slots of a new bucket, and of one that splits when it is full: few enough that either never takes long. */
const FIRST_SLOTS = 256;
const MOST_SLOTS = 16_384;

/** So many leading bits of hashes tell buckets apart at most: beyond that, texts have the same hash. */
const MOST_BITS = 20;

/** Texts that were asked for lately are kept in so many slots by their numbers; a power of two. */
const RECENT = 4_096;

/** Marks of slots; those of texts are above it. */
const FREE = 0;

/** Numbers by hash, in open addressing: the mark beside each number passes over most others unread. */
interface Bucket {
  readonly numbers: Int32Array;
  readonly marks: Uint8Array;
  /** How many leading bits the hashes in it share. */
  readonly bits: number;
  count: number;
}

const bucketOf = (slots: number, bits: number): Bucket => ({
  numbers: new Int32Array(slots),
  marks: new Uint8Array(slots),
  bits,
  count: 0,
});

/**
 * Different texts with their numbers, packed: some 12 bytes each beside their own. Only ever added to; versions of a
 * network share one. The hash table is extendible (Fagin and others, 1979): a bucket that is full splits, all others stay.
 */
export class TextTable {
  readonly #texts = new PackedTexts();
  readonly #recent: string[] = new Array<string>(RECENT).fill("");
  readonly #recentNumbers = new Int32Array(RECENT).fill(MISSING);
  /** By the leading bits of hashes, 2 ** #bits of them; a bucket that shares fewer bits stands several times in a row. */
  #buckets: Bucket[] = [bucketOf(FIRST_SLOTS, 0)];
  #bits = 0;

  get count(): number {
    return this.#texts.count;
  }

  at(index: number): string {
    const slot = index & (RECENT - 1);
    if (at(this.#recentNumbers, slot) !== index) {
      this.#recent[slot] = this.#texts.at(index);
      this.#recentNumbers[slot] = index;
    }
    return this.#recent[slot] as string;
  }

  /** The number of a text; -1 where it has none. */
  find(text: string): number {
    return this.#find(text, hashOf(text));
  }

  /** The number of a text, a new one where it has none. */
  add(text: string): number {
    const hash = hashOf(text);
    const known = this.#find(text, hash);
    if (known !== MISSING) return known;
    let bucket = this.#bucketOf(hash);
    for (; bucket.count * 4 >= bucket.numbers.length * 3; bucket = this.#bucketOf(hash))
      this.#grow(bucket, hash);
    const index = this.#texts.add(text);
    put(bucket, hash, index);
    return index;
  }

  compare(one: number, other: number): number {
    return this.#texts.compare(one, other);
  }

  #find(text: string, hash: number): number {
    const { numbers, marks } = this.#bucketOf(hash);
    const mark = markOf(hash);
    for (let slot = hash & (marks.length - 1); ; slot = (slot + 1) & (marks.length - 1)) {
      const found = byte(marks, slot);
      if (found === FREE) return MISSING;
      if (found === mark && this.#texts.equals(at(numbers, slot), text)) return at(numbers, slot);
    }
  }

  #bucketOf(hash: number): Bucket {
    return this.#buckets[leading(hash, this.#bits)] as Bucket;
  }

  /** Makes a bucket twice as large, or two of it. */
  #grow(bucket: Bucket, hash: number): void {
    const { bits, numbers } = bucket;
    const splits = numbers.length >= MOST_SLOTS && bits < MOST_BITS;
    if (splits && bits === this.#bits) {
      this.#buckets = this.#buckets.flatMap((one) => [one, one]);
      this.#bits += 1;
    }
    const parts = splits
      ? [bucketOf(MOST_SLOTS, bits + 1), bucketOf(MOST_SLOTS, bits + 1)]
      : [bucketOf(numbers.length * 2, bits)];
    const places = 2 ** (this.#bits - bits);
    const first = leading(hash, bits) * places;
    for (let place = 0; place < places; place++)
      this.#buckets[first + place] = parts[Math.floor((place * parts.length) / places)] as Bucket;
    bucket.marks.forEach((mark, slot) => {
      if (mark === FREE) return;
      const moved = this.#texts.hash(at(numbers, slot));
      put(this.#bucketOf(moved), moved, at(numbers, slot));
    });
  }
}

const leading = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));

const markOf = (hash: number): number => Math.imul(hash, 0x9e37_79b1) >>> 24 || 1;

function put(bucket: Bucket, hash: number, index: number): void {
  const { numbers, marks } = bucket;
  let slot = hash & (marks.length - 1);
  while (byte(marks, slot) !== FREE) slot = (slot + 1) & (marks.length - 1);
  numbers[slot] = index;
  marks[slot] = markOf(hash);
  bucket.count += 1;
}

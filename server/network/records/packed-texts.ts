import { hashOfBytes } from "../hash.js";

/** Texts of one chunk: few enough that making room for them never takes long. */
const A_CHUNK = 16_384;

/** Bytes that the first chunk has room for, any other as many as the one before took; it doubles when it is full. */
const FIRST_BYTES = 64 * 1024;

/** A chunk that is full may have room for so many times its bytes: what is not written to takes no memory. */
const MOST_ROOM = 1.06;

interface Chunk {
  bytes: Buffer;
  /** Where each text begins; the next one's beginning is its end. */
  readonly starts: Uint32Array;
}

/**
 * Texts by number, as UTF-8 outside the heap: 4 bytes each beside their own. They are only ever added to, so that all
 * versions of a network share them. Reading one makes a new string: some hundred nanoseconds.
 */
export class PackedTexts {
  readonly #chunks: Chunk[] = [];
  #count = 0;
  #bytes = 0;

  get count(): number {
    return this.#count;
  }

  /** Bytes that the texts take, without the room for more. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Adds a text and gives its number. */
  add(text: string): number {
    const place = this.#count % A_CHUNK;
    if (place === 0) this.#chunks.push(chunkOf(this.#close()));
    const chunk = this.#chunks.at(-1) as Chunk;
    const start = chunk.starts[place] as number;
    if (start + text.length * 3 > chunk.bytes.length) chunk.bytes = grown(chunk.bytes, start, text);
    const length = chunk.bytes.write(text, start);
    chunk.starts[place + 1] = start + length;
    this.#bytes += length;
    return this.#count++;
  }

  at(index: number): string {
    const { bytes, starts } = this.#chunkOf(index);
    const place = index % A_CHUNK;
    return bytes.toString("utf8", starts[place], starts[place + 1]);
  }

  /** The bytes among which a text stands, from where on it does: for whoever reads a part of it. They may be others later. */
  bytesOf(index: number): Buffer {
    return this.#chunkOf(index).bytes;
  }

  /** How many bytes a text has. */
  lengthOf(index: number): number {
    const { starts } = this.#chunkOf(index);
    const place = index % A_CHUNK;
    return (starts[place + 1] as number) - (starts[place] as number);
  }

  startOf(index: number): number {
    return this.#chunkOf(index).starts[index % A_CHUNK] as number;
  }

  /** Whether a text is the one of a number, without making a string of that. */
  equals(index: number, text: string): boolean {
    const { bytes, starts } = this.#chunkOf(index);
    const place = index % A_CHUNK;
    const start = starts[place] as number;
    if ((starts[place + 1] as number) - start !== text.length) return this.at(index) === text;
    // As many bytes as units: the text of the number is ASCII, or it is another one.
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127 || bytes[start + i] !== unit) return false;
    }
    return true;
  }

  /** What `hashOf` gives for a text, without making a string of it. */
  hash(index: number): number {
    const { bytes, starts } = this.#chunkOf(index);
    const place = index % A_CHUNK;
    return hashOfBytes(bytes, starts[place], starts[place + 1]);
  }

  /** Compares two of the texts by code point, which is how UTF-8 sorts its bytes. */
  compare(one: number, other: number): number {
    const [a, b] = [this.#chunkOf(one), this.#chunkOf(other)];
    const [i, j] = [one % A_CHUNK, other % A_CHUNK];
    const [from, start] = [a.starts[i] as number, b.starts[j] as number];
    const [length, otherLength] = [(a.starts[i + 1] as number) - from, (b.starts[j + 1] as number) - start];
    for (let k = 0, end = Math.min(length, otherLength); k < end; k++) {
      const difference = (a.bytes[from + k] as number) - (b.bytes[start + k] as number);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }

  #chunkOf(index: number): Chunk {
    return this.#chunks[Math.floor(index / A_CHUNK)] as Chunk;
  }

  /** Gives back the room that the last chunk will not need any more, where that is much; tells how many bytes it has. */
  #close(): number {
    const chunk = this.#chunks.at(-1);
    if (chunk === undefined) return FIRST_BYTES;
    const used = chunk.starts[A_CHUNK] as number;
    if (chunk.bytes.length > used * MOST_ROOM) chunk.bytes = Buffer.from(chunk.bytes.subarray(0, used));
    return used;
  }
}

const chunkOf = (bytes: number): Chunk => ({
  bytes: Buffer.allocUnsafeSlow(Math.max(FIRST_BYTES, Math.ceil(bytes * MOST_ROOM))),
  starts: new Uint32Array(A_CHUNK + 1),
});

function grown(bytes: Buffer, used: number, text: string): Buffer {
  const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, used + text.length * 3));
  bytes.copy(larger, 0, 0, used);
  return larger;
}

import { PackedTexts } from "./packed-texts.js";

/** Stands in the table for "no text". */
const EMPTY = -1;

/** Entries of a new table; it doubles when it is half full. */
const FIRST_SLOTS = 1024;

/** Different texts with their numbers, packed: 20 bytes each beside their own. Only ever added to; versions of a network share one. */
export class TextTable {
  readonly #texts = new PackedTexts();
  /** Open addressing: the number of a text at or behind the place that its hash names, and the hash. */
  #slots = new Int32Array(FIRST_SLOTS).fill(EMPTY);
  #hashes = new Int32Array(FIRST_SLOTS);

  get count(): number {
    return this.#texts.count;
  }

  at(index: number): string {
    return this.#texts.at(index);
  }

  /** The number of a text; -1 where it has none. */
  find(text: string): number {
    const hash = hashOf(text);
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const index = this.#slots[slot] as number;
      if (index === EMPTY || (this.#hashes[slot] === hash && this.#texts.at(index) === text)) return index;
    }
  }

  /** The number of a text, a new one where it has none. */
  add(text: string): number {
    const known = this.find(text);
    if (known !== EMPTY) return known;
    if (this.#texts.count * 2 >= this.#slots.length) this.#grow();
    const index = this.#texts.add(text);
    this.#put(hashOf(text), index);
    return index;
  }

  compare(one: number, other: number): number {
    return this.#texts.compare(one, other);
  }

  get #mask(): number {
    return this.#slots.length - 1;
  }

  #put(hash: number, index: number): void {
    let slot = hash & this.#mask;
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = index;
    this.#hashes[slot] = hash;
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes];
    this.#slots = new Int32Array(slots.length * 2).fill(EMPTY);
    this.#hashes = new Int32Array(slots.length * 2);
    slots.forEach((index, slot) => {
      if (index !== EMPTY) this.#put(hashes[slot] as number, index);
    });
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return hash ^ (hash >>> 15);
}

/**
 * Remembers ids by 64 bits each, and the round in which they came, so that millions fit into little memory (16 to 32 bytes
 * an id). That two ids of ten million share their bits, and one would be taken for seen, has a chance of 1 in 400,000.
 */
export class SeenIds {
  private size = 0;
  private slots = 1 << 12;
  private low = new Uint32Array(this.slots);
  private high = new Uint32Array(this.slots);
  /** 0 marks a free slot. */
  private rounds = new Uint32Array(this.slots);

  /** The round in which it came last, from 1 on, or 0; from now on this one. */
  add(id: string, round = 1): number {
    const [low, high] = bitsOf(id);
    const at = this.slotOf(low, high);
    const before = this.rounds[at] as number;
    this.rounds[at] = round;
    if (before > 0) return before;
    this.low[at] = low;
    this.high[at] = high;
    this.size += 1;
    if (this.size * 4 > this.slots * 3) this.grow();
    return 0;
  }

  has(id: string): boolean {
    const [low, high] = bitsOf(id);
    return this.rounds[this.slotOf(low, high)] !== 0;
  }

  private slotOf(low: number, high: number): number {
    let at = low & (this.slots - 1);
    while (this.rounds[at] !== 0 && (this.low[at] !== low || this.high[at] !== high))
      at = (at + 1) & (this.slots - 1);
    return at;
  }

  private grow(): void {
    const { low, high, rounds } = this;
    this.slots *= 2;
    this.low = new Uint32Array(this.slots);
    this.high = new Uint32Array(this.slots);
    this.rounds = new Uint32Array(this.slots);
    for (const [index, round] of rounds.entries()) {
      if (round === 0) continue;
      const at = this.slotOf(low[index] as number, high[index] as number);
      this.low[at] = low[index] as number;
      this.high[at] = high[index] as number;
      this.rounds[at] = round;
    }
  }
}

/** Two multiplicative hashes that are mixed into each other at the end. */
function bitsOf(id: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [a >>> 0, b >>> 0];
}

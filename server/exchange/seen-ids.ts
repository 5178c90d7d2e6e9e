/**
 * Remembers ids by 64 bits each, so that millions fit into little memory (16 to 32 bytes an id). That two ids of ten
 * million share their bits, and one would be taken for seen, has a chance of 1 in 400,000.
 */
export class SeenIds {
  private size = 0;
  private slots = 1 << 12;
  private low = new Uint32Array(this.slots);
  private high = new Uint32Array(this.slots);

  /** Whether it was there; it is from now on. */
  add(id: string): boolean {
    const [low, high] = bitsOf(id);
    const at = this.slotOf(low, high);
    if (this.low[at] !== 0 || this.high[at] !== 0) return true;
    this.low[at] = low;
    this.high[at] = high;
    this.size += 1;
    if (this.size * 2 > this.slots) this.grow();
    return false;
  }

  has(id: string): boolean {
    const [low, high] = bitsOf(id);
    const at = this.slotOf(low, high);
    return this.low[at] !== 0 || this.high[at] !== 0;
  }

  private slotOf(low: number, high: number): number {
    let at = low & (this.slots - 1);
    while ((this.low[at] !== 0 || this.high[at] !== 0) && (this.low[at] !== low || this.high[at] !== high))
      at = (at + 1) & (this.slots - 1);
    return at;
  }

  private grow(): void {
    const { low, high } = this;
    this.slots *= 2;
    this.low = new Uint32Array(this.slots);
    this.high = new Uint32Array(this.slots);
    for (const [index, bits] of low.entries()) {
      const other = high[index] as number;
      if (bits === 0 && other === 0) continue;
      const at = this.slotOf(bits, other);
      this.low[at] = bits;
      this.high[at] = other;
    }
  }
}

/** Two multiplicative hashes that are mixed into each other at the end; never both 0, which marks a free slot. */
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
  return [a >>> 0 || 1, b >>> 0];
}

const BUCKETS = 4_096;
/** Buckets that are looked into, so that the memory is that of a small part of the records. */
const LOOKED_INTO = 64;

/**
 * A sum over records of their id, version and fingerprint, in buckets by id. Two sides that went through the same records,
 * in whatever order, have the same sums; so a log and a graph of any size are compared in 32 kB.
 */
export class RecordSums {
  private readonly low = new Uint32Array(BUCKETS);
  private readonly high = new Uint32Array(BUCKETS);

  add(id: string, version: number, digest: string): void {
    this.count(id, version, digest, 1);
  }

  subtract(id: string, version: number, digest: string): void {
    this.count(id, version, digest, -1);
  }

  /** The buckets in which two sides differ: all, or the first where there are too many to look into. */
  differing(other: RecordSums): ReadonlySet<number> {
    const found = new Set<number>();
    for (let bucket = 0; bucket < BUCKETS && found.size < LOOKED_INTO; bucket += 1)
      if (this.low[bucket] !== other.low[bucket] || this.high[bucket] !== other.high[bucket])
        found.add(bucket);
    return found;
  }

  private count(id: string, version: number, digest: string, by: 1 | -1): void {
    const bucket = bucketOf(id);
    const text = `${id} ${version} ${digest}`;
    this.low[bucket] = (this.low[bucket] ?? 0) + by * fnv(text, 0x811c9dc5);
    this.high[bucket] = (this.high[bucket] ?? 0) + by * fnv(text, 0x01000193);
  }
}

export const bucketOf = (id: string): number => fnv(id, 0x811c9dc5) % BUCKETS;

/** FNV-1a over UTF-16 code units, in 32 bits. */
function fnv(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

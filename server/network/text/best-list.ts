/** One who was found. */
export interface Hit {
  readonly hit: number;
  readonly score: number;
}

/** The best so many of those that are put in, best first. */
export class BestList {
  readonly hits: Hit[] = [];

  constructor(
    private readonly first: number,
    /** The order of hits of one score: below 0 where the first comes before the second. */
    private readonly compareEqual: (a: number, b: number) => number,
  ) {}

  /** Whether a hit of this score could still come in. */
  mayTake(score: number): boolean {
    return this.hits.length < this.first || score >= (this.hits.at(-1)?.score ?? Infinity);
  }

  put(hit: number, score: number): void {
    const { hits } = this;
    const isBefore = (other: Hit): boolean =>
      score > other.score || (score === other.score && this.compareEqual(hit, other.hit) < 0);
    if (hits.length === this.first && (this.first === 0 || !isBefore(hits.at(-1) as Hit))) return;
    let rank = hits.length;
    while (rank > 0 && isBefore(hits[rank - 1] as Hit)) rank -= 1;
    hits.splice(rank, 0, { hit, score });
    if (hits.length > this.first) hits.pop();
  }
}

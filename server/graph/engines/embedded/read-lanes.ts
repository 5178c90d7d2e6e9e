/** From this many milliseconds on a statement counts as heavy. */
const HEAVY_MS = 100;
/** Statements remembered; beyond it all are forgotten and learnt anew. */
const MEMORY = 2_000;

/**
 * Keeps quick reads quick: the engine cannot stop a statement, so those that were seen to take long share a few places
 * and wait for one another, while the others have many.
 */
export class ReadLanes {
  private readonly cost = new Map<string, number>();
  private readonly quick: Lane;
  private readonly heavy: Lane;

  constructor({ quick, heavy }: { quick: number; heavy: number }) {
    this.quick = new Lane(quick);
    this.heavy = new Lane(heavy);
  }

  /** Runs `work` when its statement's lane has a place; skips it where the caller has gone by then. */
  async run<T>(statement: string, work: () => Promise<T>, isGivenUp: () => boolean): Promise<T | undefined> {
    const lane = (this.cost.get(statement) ?? 0) >= HEAVY_MS ? this.heavy : this.quick;
    await lane.enter();
    if (isGivenUp()) {
      lane.leave();
      return undefined;
    }
    const begun = performance.now();
    // The first long run must not let the same statement through again and again before it has ended.
    const early = setTimeout(() => {
      this.learn(statement, HEAVY_MS);
    }, HEAVY_MS);
    try {
      return await work();
    } finally {
      clearTimeout(early);
      lane.leave();
      this.learn(statement, performance.now() - begun);
    }
  }

  /** A statement that was slow is trusted again step by step. */
  private learn(statement: string, elapsedMs: number): void {
    if (this.cost.size >= MEMORY) this.cost.clear();
    this.cost.set(statement, Math.max(elapsedMs, 0.8 * (this.cost.get(statement) ?? 0)));
  }
}

/** A number of places, given out in the order of asking. */
class Lane {
  private readonly waiting: (() => void)[] = [];

  constructor(private places: number) {}

  async enter(): Promise<void> {
    if (this.places > 0) this.places -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.places += 1;
  }
}

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
  private readonly running = new Set<{ statement: string; begun: number }>();
  private readonly quick: Lane;
  private readonly heavy: Lane;

  /** `now` is a clock in milliseconds. */
  constructor(
    { quick, heavy }: { quick: number; heavy: number },
    private readonly now: () => number = () => performance.now(),
  ) {
    this.quick = new Lane(quick);
    this.heavy = new Lane(heavy);
  }

  /** Runs `work` when its statement's lane has a place; skips it where the caller has gone by then. */
  async run<T>(statement: string, work: () => Promise<T>, isGivenUp: () => boolean): Promise<T | undefined> {
    const lane = this.isHeavy(statement) ? this.heavy : this.quick;
    await lane.enter();
    if (isGivenUp()) {
      lane.leave();
      return undefined;
    }
    const run = { statement, begun: this.now() };
    this.running.add(run);
    try {
      return await work();
    } finally {
      this.running.delete(run);
      lane.leave();
      this.learn(statement, this.now() - run.begun);
    }
  }

  /** Known to be slow, or running for so long that it will be: its first run must not let the same one through again. */
  private isHeavy(statement: string): boolean {
    if ((this.cost.get(statement) ?? 0) >= HEAVY_MS) return true;
    const since = this.now() - HEAVY_MS;
    return [...this.running].some((run) => run.statement === statement && run.begun <= since);
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

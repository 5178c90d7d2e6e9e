/** What a queue knows of a job: for whom it is, and how much work it is (entries of arrays that are walked). */
export interface Queued {
  readonly caller: string;
  readonly cost: number;
}

/**
 * Jobs that wait for a thread. Callers take turns, each with one running job at most; of one caller's jobs the cheapest
 * comes first, equals as they came. Jobs above `heavy` may not take the last free thread: see `take`.
 */
export class FairQueue<Job extends Queued> {
  readonly #waiting = new Map<string, Job[]>();
  readonly #running = new Set<string>();
  #size = 0;

  constructor(
    private readonly most: number,
    private readonly heavy: number,
  ) {}

  /** Whether there is room for another job; a single caller may fill a half. */
  hasRoom(caller: string): boolean {
    return this.#size < this.most && (this.#waiting.get(caller)?.length ?? 0) < this.most / 2;
  }

  add(job: Job): void {
    const own = this.#waiting.get(job.caller) ?? [];
    const place = own.findIndex(({ cost }) => cost > job.cost);
    own.splice(place < 0 ? own.length : place, 0, job);
    this.#waiting.set(job.caller, own);
    this.#size += 1;
  }

  /** The next job, whose caller counts as running until `done`; none above `heavy` unless `mayBeHeavy`. */
  take(mayBeHeavy = true): Job | undefined {
    for (const [caller, own] of this.#waiting) {
      const [cheapest] = own;
      if (cheapest === undefined || this.#running.has(caller)) continue;
      if (!mayBeHeavy && this.isHeavy(cheapest)) continue;
      this.remove(cheapest);
      this.#running.add(caller);
      // Whoever had a turn goes behind all others.
      if (this.#waiting.delete(caller) && own.length > 0) this.#waiting.set(caller, own);
      return cheapest;
    }
    return undefined;
  }

  isHeavy({ cost }: Queued): boolean {
    return cost > this.heavy;
  }

  /** Lets the caller's next job come. */
  done(caller: string): void {
    this.#running.delete(caller);
  }

  /** Takes out a job that waits; false where it does not. */
  remove(job: Job): boolean {
    const own = this.#waiting.get(job.caller);
    const place = own?.indexOf(job) ?? -1;
    if (own === undefined || place < 0) return false;
    own.splice(place, 1);
    this.#size -= 1;
    if (own.length === 0) this.#waiting.delete(job.caller);
    return true;
  }

  /** Takes out all jobs that wait. */
  clear(): Job[] {
    const jobs = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    this.#size = 0;
    return jobs;
  }
}

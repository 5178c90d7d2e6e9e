import { availableParallelism } from "node:os";
import { LinkagesError } from "../errors.js";
import { finish } from "../network/turns/steps.js";
import { inTurnWithOthers } from "../network/turns/turn-with-others.js";
import { FairQueue, type Queued } from "./fair-queue.js";
import { type Ended, PoolThread, type ThreadJob } from "./pool-thread.js";
import type { Task } from "./task.js";

/** For whom work is done, and how much it is: entries of arrays that are walked, a thousand of them about 10 microseconds. */
export interface Order extends Queued {
  /** Ends the work, running or not. */
  readonly signal?: AbortSignal | undefined;
}

export interface PoolLimits {
  readonly threads: number;
  /** How many jobs may wait. */
  readonly mostWaiting: number;
  /** Work up to this cost is done at once by whoever asks: a thread would take longer to hear of it. */
  readonly atOnce: number;
  /** Work above this cost never takes the last free thread of several. */
  readonly heavy: number;
}

/** One core is the request thread's. With two threads at least, a long job never holds up all short ones. */
const defaultThreads = (): number => Math.max(2, availableParallelism() - 1);

const LIMITS: PoolLimits = {
  threads: defaultThreads(),
  mostWaiting: 1_000,
  atOnce: 300_000,
  heavy: 50_000_000,
};

interface Job extends Queued, ThreadJob {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Stops listening for the caller's signal. */
  readonly forget: () => void;
}

/** What a queue of threads looks like to those who use it. */
export interface Workers {
  /**
   * Does a task, in a thread where it is large. Rejects with the signal's reason when that aborts, with OVERLOADED when
   * too much waits, and with GRAPH_CLOSED when the pool is closed.
   */
  run<S extends object, I, O>(task: Task<S, I, O>, subject: S, input: I, order: Order): Promise<O>;
  /** Lets go of what threads hold of a subject. */
  forget(subject: object): void;
}

/** Threads for work that would stop everything else; none is started before it is needed. */
export class WorkerPool implements Workers {
  readonly #limits: PoolLimits;
  readonly #queue: FairQueue<Job>;
  readonly #threads: PoolThread[];
  readonly #running = new Map<number, { job: Job; thread: PoolThread; isGivenUp: boolean }>();
  readonly #numbers = new WeakMap<object, number>();
  #lastNumber = 0;
  #isClosed = false;

  constructor(limits: Partial<PoolLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
    this.#queue = new FairQueue(this.#limits.mostWaiting, this.#limits.heavy);
    this.#threads = Array.from(
      { length: this.#limits.threads },
      () =>
        new PoolThread((job, ended) => {
          this.#end(job, ended);
        }),
    );
  }

  async run<S extends object, I, O>(task: Task<S, I, O>, subject: S, input: I, order: Order): Promise<O> {
    order.signal?.throwIfAborted();
    if (this.#isClosed) throw new LinkagesError("GRAPH_CLOSED");
    if (order.cost <= this.#limits.atOnce)
      return inTurnWithOthers(() => finish(task.run(subject, input)), order.signal);
    if (!this.#queue.hasRoom(order.caller)) throw new LinkagesError("OVERLOADED", {});
    return (await this.#enqueue(task, subject, input, order)) as O;
  }

  forget(subject: object): void {
    const number = this.#numbers.get(subject);
    if (number !== undefined) for (const thread of this.#threads) thread.forget(number);
  }

  /** Ends all threads; what waits, runs and comes later is rejected with GRAPH_CLOSED. Twice is fine. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const jobs = [...this.#queue.clear(), ...[...this.#running.values()].map(({ job }) => job)];
    this.#running.clear();
    for (const job of jobs) {
      job.forget();
      job.reject(new LinkagesError("GRAPH_CLOSED"));
    }
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  #enqueue(
    { module, name }: Task<never, never, unknown>,
    subject: object,
    input: unknown,
    { caller, cost, signal }: Order,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#giveUp(job, signal?.reason);
      };
      const job: Job = {
        ...{ caller, cost, module, name, input, subject, resolve, reject },
        number: ++this.#lastNumber,
        subjectNumber: this.#numberOf(subject),
        forget: () => signal?.removeEventListener("abort", onAbort),
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#queue.add(job);
      this.#next();
    });
  }

  #numberOf(subject: object): number {
    const known = this.#numbers.get(subject) ?? ++this.#lastNumber;
    this.#numbers.set(subject, known);
    return known;
  }

  #next(): void {
    for (const thread of this.#threads) {
      if (!thread.isFree) continue;
      const heavy = [...this.#running.values()].filter(({ job }) => this.#queue.isHeavy(job)).length;
      const job = this.#queue.take(this.#threads.length === 1 || heavy < this.#threads.length - 1);
      if (job === undefined) return;
      this.#running.set(job.number, { job, thread, isGivenUp: false });
      thread.run(job);
    }
  }

  #giveUp(job: Job, reason: unknown): void {
    job.reject(reason);
    if (this.#queue.remove(job)) return;
    const running = this.#running.get(job.number);
    if (running === undefined) return;
    running.isGivenUp = true;
    running.thread.stop(job.number);
  }

  #end(number: number, { output, error }: Ended): void {
    const running = this.#running.get(number);
    if (running === undefined) return;
    const { job, isGivenUp } = running;
    this.#running.delete(number);
    this.#queue.done(job.caller);
    job.forget();
    if (error !== undefined) job.reject(error);
    else if (!isGivenUp) job.resolve(output);
    this.#next();
  }
}

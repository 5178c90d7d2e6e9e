import { Worker } from "node:worker_threads";
import { sharedInt32 } from "../network/arrays/shared-arrays.js";
import { type FromThread, type ThreadData, touch, type ToThread } from "./messages.js";

/** A job as a thread does it. */
export interface ThreadJob {
  readonly number: number;
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
  readonly subject: object;
  readonly subjectNumber: number;
}

/** How a job ended, for whoever gave it. */
export interface Ended {
  readonly output?: unknown;
  readonly error?: Error;
}

/** How long a thread without work is kept, and how long one may take to give up a job before it is ended. */
const IDLE_MS = 10_000;
const STOP_MS = 200;

/** One thread of the pool: started by its first job, and does not keep the process alive without one. */
export class PoolThread {
  readonly #stop = sharedInt32(1);
  readonly #subjects = new Map<number, true>();
  #worker: Worker | undefined;
  #job: number | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** `onEnd` hears once of each job; the thread is free then. */
  constructor(private readonly onEnd: (job: number, ended: Ended) => void) {}

  get isFree(): boolean {
    return this.#job === undefined;
  }

  run({ number, module, name, input, subject, subjectNumber }: ThreadJob): void {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    this.#job = number;
    const isKnown = this.#subjects.has(subjectNumber);
    const oldest = touch(this.#subjects, subjectNumber, true);
    if (oldest !== undefined) this.#subjects.delete(oldest);
    this.#worker.ref();
    const message: ToThread = { job: number, module, name, input, subject: subjectNumber };
    this.#worker.postMessage(isKnown ? message : { ...message, sent: subject });
  }

  /** Gives up a job: at its next step, or with the thread where that is long in coming. */
  stop(job: number): void {
    if (this.#job !== job) return;
    Atomics.store(this.#stop, 0, job);
    setTimeout(() => {
      if (this.#job !== job) return;
      void this.end();
      this.#finish(job, {});
    }, STOP_MS).unref();
  }

  /** Lets go of a subject. */
  forget(subject: number): void {
    if (this.#subjects.delete(subject)) this.#worker?.postMessage({ forget: subject } satisfies ToThread);
  }

  /** Ends the thread, whatever it does; the next job starts another. */
  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#subjects.clear();
    clearTimeout(this.#idle);
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = openWorker({ stop: this.#stop });
    const onFailure = (cause: unknown): void => {
      // A worker that was replaced has nothing to say any more.
      if (worker !== this.#worker) return;
      this.#worker = undefined;
      this.#subjects.clear();
      if (this.#job !== undefined)
        this.#finish(this.#job, { error: new Error("A worker thread ended.", { cause }) });
    };
    worker.on("message", (reply: FromThread) => {
      if (worker !== this.#worker || reply.job !== this.#job) return;
      if ("output" in reply) this.#finish(reply.job, { output: reply.output });
      else if ("stopped" in reply) this.#finish(reply.job, {});
      else this.#finish(reply.job, { error: new Error(`Work in a thread failed: ${reply.failure}`) });
    });
    worker.on("error", onFailure);
    worker.on("exit", onFailure);
    return worker;
  }

  #finish(job: number, ended: Ended): void {
    this.#job = undefined;
    this.#worker?.unref();
    this.#idle = setTimeout(() => void this.end(), IDLE_MS).unref();
    this.onEnd(job, ended);
  }
}

/** As built, the worker is plain JavaScript; as written, tsx has to load it, which a thread does not inherit. */
function openWorker(data: ThreadData): Worker {
  const isBuilt = import.meta.url.endsWith(".js");
  return new Worker(new URL(isBuilt ? "./thread-main.js" : "./thread-as-written.js", import.meta.url), {
    workerData: data,
  });
}

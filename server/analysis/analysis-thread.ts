import { Worker } from "node:worker_threads";
import { LinkagesError } from "../errors.js";
import type { AnswerTo, Question } from "./analysis.js";
import type { WorkerReply, WorkerRequest } from "./analysis-worker.js";
import type { LinkageList } from "./network.js";

/** How long a thread without work is kept. */
const IDLE_MS = 60_000;

/** A network that was named by its content. */
export interface NamedList {
  readonly list: LinkageList;
  readonly digest: string;
}

interface Job {
  readonly request: WorkerRequest;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Stops listening for the caller's signal. */
  readonly forget: () => void;
}

/**
 * One thread beside the service's own, for work that would stop everything else. It is not started before the first
 * question, and does not keep the process alive without work.
 */
export class AnalysisThread {
  readonly #waiting: Job[] = [];
  #running: Job | undefined;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  /**
   * Answers a question when those before it are done. Aborting rejects with the signal's reason; work that has begun is
   * ended with its thread, and the next question starts another.
   */
  ask<Q extends Question>(
    { list, digest }: NamedList,
    question: Q,
    signal: AbortSignal,
  ): Promise<AnswerTo<Q>> {
    return new Promise<AnswerTo<Q>>((resolve, reject) => {
      signal.throwIfAborted();
      if (this.#isClosed) throw new LinkagesError("GRAPH_CLOSED");
      const onAbort = (): void => {
        this.#giveUp(job, signal.reason);
      };
      const job: Job = {
        request: { list, digest, question },
        resolve: resolve as (answer: unknown) => void,
        reject,
        forget: () => {
          signal.removeEventListener("abort", onAbort);
        },
      };
      signal.addEventListener("abort", onAbort, { once: true });
      this.#waiting.push(job);
      this.#next();
    });
  }

  /** Ends the thread; what waits and what comes later is rejected with GRAPH_CLOSED. Twice is fine. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const jobs = this.#waiting.splice(0);
    if (this.#running) jobs.push(this.#running);
    this.#running = undefined;
    for (const job of jobs) {
      job.forget();
      job.reject(new LinkagesError("GRAPH_CLOSED"));
    }
    await this.#stop();
  }

  #next(): void {
    if (this.#running) return;
    clearTimeout(this.#idle);
    this.#running = this.#waiting.shift();
    if (this.#running) {
      this.#worker ??= this.#start();
      this.#worker.ref();
      this.#worker.postMessage(this.#running.request);
    } else if (this.#worker) {
      this.#worker.unref();
      this.#idle = setTimeout(() => void this.#stop(), IDLE_MS).unref();
    }
  }

  #start(): Worker {
    const worker = openWorker();
    const settle = (end: (job: Job) => void): void => {
      // A worker that was replaced has nothing to say any more.
      const job = worker === this.#worker ? this.#running : undefined;
      if (!job) return;
      this.#running = undefined;
      job.forget();
      end(job);
      this.#next();
    };
    const onEnd = (cause: unknown): void => {
      settle((job) => {
        this.#worker = undefined;
        job.reject(new Error("The thread for analyses ended.", { cause }));
      });
      if (worker === this.#worker) this.#worker = undefined;
    };
    worker.on("message", (reply: WorkerReply) => {
      settle((job) => {
        if ("answer" in reply) job.resolve(reply.answer);
        else job.reject(new Error(`The analysis failed: ${reply.failure}`));
      });
    });
    worker.on("error", onEnd);
    worker.on("exit", onEnd);
    return worker;
  }

  #giveUp(job: Job, reason: unknown): void {
    job.reject(reason);
    const place = this.#waiting.indexOf(job);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (job !== this.#running) return;
    this.#running = undefined;
    void this.#stop();
    this.#next();
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#idle);
    await worker?.terminate();
  }
}

/** As built, the worker is plain JavaScript; as written, tsx has to load it, which a thread does not inherit. */
function openWorker(): Worker {
  const isBuilt = import.meta.url.endsWith(".js");
  return new Worker(
    new URL(isBuilt ? "./analysis-worker.js" : "./analysis-worker-as-written.js", import.meta.url),
  );
}

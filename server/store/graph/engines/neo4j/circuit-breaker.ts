import { setTimeout as pause } from "node:timers/promises";
import { LinkagesError } from "../../../../errors.js";
import type { ReadOptions } from "../../port.js";

/** How long a read may take before the server is asked whether it is there, and how often it is asked from then on. */
const PROBE_EVERY_MS = 500;

/**
 * A probe is late after so many ticks. Ticks are counted, not time: a busy process is no reason to call the server absent.
 * One that is coming back may take longer, since nobody waits for it.
 */
const TICK_MS = 100;
const TICKS = { there: 10, away: 50 };

interface Read {
  readonly startedAt: number;
  readonly giveUp: AbortController;
}

/**
 * A circuit breaker for reads. While a read takes long it probes whether the server is there; once that fails, all reads
 * are given up with the probe's error and later ones are refused at once, until a probe succeeds.
 */
export class CircuitBreaker {
  readonly #reads = new Set<Read>();
  #away: LinkagesError | undefined;
  #isWatching = false;
  #isClosed = false;

  /** `probe` makes a connection of its own; it rejects with GRAPH_UNREACHABLE, also when `signal` aborts with it. */
  constructor(
    private readonly probe: (signal: AbortSignal) => Promise<void>,
    private readonly late: () => LinkagesError,
  ) {}

  /** Runs a read with a signal that also aborts when the server is found to be away. */
  async run<T>(options: ReadOptions, work: (options: ReadOptions) => Promise<T>): Promise<T> {
    if (this.#away) throw this.#away;
    const read = { startedAt: performance.now(), giveUp: new AbortController() };
    const forward = (): void => {
      read.giveUp.abort(options.signal?.reason);
    };
    if (options.signal?.aborted) forward();
    options.signal?.addEventListener("abort", forward, { once: true });
    this.#reads.add(read);
    this.#watch();
    try {
      return await work({ ...options, signal: read.giveUp.signal });
    } finally {
      this.#reads.delete(read);
      options.signal?.removeEventListener("abort", forward);
    }
  }

  /** Ends the probes. */
  close(): void {
    this.#isClosed = true;
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    void this.#probeOn().finally(() => {
      this.#isWatching = false;
    });
  }

  async #probeOn(): Promise<void> {
    while ((this.#reads.size > 0 || this.#away) && !this.#isClosed) {
      await pause(PROBE_EVERY_MS, undefined, { ref: false });
      const [oldest] = this.#reads;
      const isSlow = oldest !== undefined && performance.now() - oldest.startedAt >= PROBE_EVERY_MS;
      if (isSlow || this.#away) await this.#probeOnce();
    }
  }

  async #probeOnce(): Promise<void> {
    const end = new AbortController();
    void this.#abortWhenLate(end);
    try {
      await this.probe(end.signal);
      this.#away = undefined;
    } catch (error) {
      if (!(error instanceof LinkagesError && error.code === "GRAPH_UNREACHABLE")) return;
      this.#away = error;
      for (const { giveUp } of this.#reads) giveUp.abort(error);
    } finally {
      end.abort();
    }
  }

  async #abortWhenLate(end: AbortController): Promise<void> {
    const ticks = this.#away ? TICKS.away : TICKS.there;
    for (let tick = 0; tick < ticks && !end.signal.aborted; tick += 1)
      await pause(TICK_MS, undefined, { ref: false });
    end.abort(this.late());
  }
}

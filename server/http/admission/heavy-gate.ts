import { LinkagesError } from "../../errors.js";

export interface GateLimits {
  /** How many may run at once. */
  readonly most: number;
  /** How many may wait, all clients together. */
  readonly mostWaiting: number;
}

interface Waiting {
  readonly client: string;
  readonly enter: () => void;
}

/**
 * Lets a few dear requests run at once, one for each client; the others wait, the longest waiting of a client that has
 * none running first. So that nobody waits for the many of another.
 */
export class HeavyGate {
  readonly #running = new Set<string>();
  readonly #waiting: Waiting[] = [];

  constructor(private readonly limits: GateLimits) {}

  get running(): number {
    return this.#running.size;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Resolves when a request may run, with what to call once it is done. Throws OVERLOADED where too many wait, and the
   * reason of the signal when that aborts.
   */
  async enter(client: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (!this.#mayRun(client)) await this.#wait(client, signal);
    else this.#running.add(client);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#running.delete(client);
      this.#next();
    };
  }

  #mayRun(client: string): boolean {
    return this.#running.size < this.limits.most && !this.#running.has(client);
  }

  #wait(client: string, signal: AbortSignal): Promise<void> {
    const own = this.#waiting.filter((one) => one.client === client).length;
    // Half of the places are for others, whoever came first.
    if (this.#waiting.length >= this.limits.mostWaiting || own >= Math.ceil(this.limits.mostWaiting / 2))
      throw new LinkagesError("OVERLOADED", {});
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        client,
        enter: () => {
          signal.removeEventListener("abort", leave);
          resolve();
        },
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(entry), 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(entry);
    });
  }

  #next(): void {
    const place = this.#waiting.findIndex(({ client }) => this.#mayRun(client));
    const [entry] = place < 0 ? [] : this.#waiting.splice(place, 1);
    if (entry === undefined) return;
    this.#running.add(entry.client);
    entry.enter();
  }
}

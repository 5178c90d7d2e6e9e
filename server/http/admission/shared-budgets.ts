import { Redis } from "ioredis";
import type { Logger } from "pino";
import { RateLimiterRedis } from "rate-limiter-flexible";
import { type Budget, type Budgets, ClientBudgets, WINDOW_MS } from "./client-budgets.js";

/** What clients spent is told to the others after so long: a client can spend so much longer what it has no longer. */
const TELL_AFTER_MS = 50;

/** Redis is given up for now when it does not answer for so long. */
const PATIENCE_MS = 1_000;

const RETRY_MS = 1_000;

/**
 * Budgets that all instances with the same Redis share. No request waits for Redis: each instance counts in memory, adds
 * what was spent to the common count a moment later, and takes that over. While Redis is away each counts for itself, and
 * the log says so once.
 */
export class SharedBudgets implements Budgets {
  readonly #own: ClientBudgets;
  readonly #redis: Redis;
  readonly #limiter: RateLimiterRedis;
  #untold = new Map<string, number>();
  #telling: NodeJS.Timeout | undefined;
  #isAway = false;

  constructor(
    limit: number,
    url: string,
    private readonly logger: Logger,
  ) {
    this.#own = new ClientBudgets(limit);
    this.#redis = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: PATIENCE_MS,
      commandTimeout: PATIENCE_MS,
      retryStrategy: () => RETRY_MS,
    });
    this.#redis.on("error", (error: Error) => {
      this.#note(error);
    });
    this.#redis.on("ready", () => {
      this.#note(undefined);
    });
    this.#limiter = new RateLimiterRedis({
      storeClient: this.#redis,
      keyPrefix: "linkages:spent",
      points: limit,
      duration: WINDOW_MS / 1_000,
    });
  }

  of(client: string): Budget {
    return this.#own.of(client);
  }

  spend(client: string, cost: number): void {
    this.#own.spend(client, cost);
    this.#untold.set(client, (this.#untold.get(client) ?? 0) + Math.ceil(cost));
    this.#telling ??= setTimeout(() => void this.#tell(), TELL_AFTER_MS).unref();
  }

  close(): void {
    clearTimeout(this.#telling);
    this.#redis.disconnect();
  }

  async #tell(): Promise<void> {
    const untold = this.#untold;
    this.#untold = new Map();
    this.#telling = undefined;
    await Promise.all([...untold].map(([client, cost]) => this.#add(client, cost)));
  }

  async #add(client: string, cost: number): Promise<void> {
    try {
      const { consumedPoints, msBeforeNext } = await this.#limiter.penalty(client, cost);
      this.#own.learn(client, consumedPoints + (this.#untold.get(client) ?? 0), msBeforeNext);
    } catch (error) {
      // Whether there is a connection is told by its events: the first may still be on its way.
      if (this.#redis.status === "ready") this.#note(error);
    }
  }

  #note(error: unknown): void {
    const isAway = error !== undefined;
    if (isAway === this.#isAway) return;
    this.#isAway = isAway;
    if (isAway)
      this.logger.warn({ err: error }, "Redis is away: each instance counts for itself what clients spend");
    else this.logger.info("Redis is there: instances share what clients spend");
  }
}

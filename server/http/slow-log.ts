import type { GraphPort } from "../store/graph/port.js";
import type { EndedRequest } from "./request-trail.js";

/** So much of the text of a statement is logged. */
const LONGEST = 200;

/** Plans are asked for in so many milliseconds at most, and so many are kept. */
const [PATIENCE_MS, MOST_PLANS] = [2_000, 200];

/**
 * Writes a line for each slow request: its cost, the fields of `Query` it asked for, how often it read the graph, and the
 * longest of these reads with their plans. A plan is asked for once for each statement, when the request is over, and for
 * one request at a time: where the graph is slow this must not make it slower.
 */
export class SlowLog {
  readonly #plans = new Map<string, readonly string[]>();
  #writing: Promise<void> | undefined;

  /** Requests that took `slowMs` are slow; none where it is 0. */
  constructor(
    private readonly slowMs: number,
    private readonly port: Pick<GraphPort, "plan">,
  ) {}

  readonly note = (ended: EndedRequest): void => {
    if (this.slowMs === 0 || ended.ms < this.slowMs) return;
    if (this.#writing) {
      this.#write(ended);
      return;
    }
    this.#writing = this.#plan(ended).then(() => {
      this.#write(ended);
      this.#writing = undefined;
    });
  };

  /** Resolves when all lines are written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #plan({ trail: { roundTrips } }: EndedRequest): Promise<void> {
    for (const { statement } of roundTrips.slowest) {
      if (this.#plans.has(statement)) continue;
      const plan = await this.port.plan(statement, { timeoutMs: PATIENCE_MS }).catch(() => undefined);
      if (!plan) return;
      if (this.#plans.size >= MOST_PLANS) this.#plans.clear();
      this.#plans.set(statement, plan);
    }
  }

  #write({ path, ms, trail: { logger, rootFields, cost, roundTrips } }: EndedRequest): void {
    const slowest = roundTrips.slowest.map(({ statement, ...trip }) => ({
      statement: statement.replace(/\s+/gu, " ").slice(0, LONGEST),
      ...trip,
      plan: this.#plans.get(statement),
    }));
    logger.warn({ path, ms, cost, fields: rootFields, roundTrips: roundTrips.count, slowest }, "slow");
  }
}

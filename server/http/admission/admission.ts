import type { Request, RequestHandler, Response } from "express";
import type { AdmissionLimits } from "../../config.js";
import { LinkagesError } from "../../errors.js";
import type { Spending } from "../../api/context.js";
import { type RequestTrail, trailOf } from "../request-trail.js";
import { clientOf, isThisMachine } from "./client-address.js";
import { type Budget, type Budgets, ClientBudgets } from "./client-budgets.js";
import { ConcurrencyLimit } from "./concurrency-limit.js";
import { HeavyGate } from "./heavy-gate.js";
import type { LoadShedder } from "./load-shedder.js";

/** What a request costs beside its answer: reading, parsing and checking it. */
const COST_OF_A_REQUEST = 10;

/** How one request is admitted. */
export interface Ticket {
  /** What the client may still spend; undefined where clients are not limited. */
  budget(): Budget | undefined;
  /** Spends what a request that runs costs beyond what it was admitted for. Throws RATE_LIMITED. */
  spend(cost: number): void;
  /**
   * Spends what the request costs, and resolves when it may run: at once where it is cheap, after a wait where it is dear.
   * Throws RATE_LIMITED or OVERLOADED, and the reason of the signal where that aborts before.
   */
  admit(cost: number, signal: AbortSignal): Promise<void>;
  /** The same of an export, which may take long: it waits for nobody and takes no place of a question. */
  admitExport(cost: number): Promise<void>;
}

/** Who may ask how much, and how many dear requests run at once; one for each service. */
export class Admission {
  readonly #budgets: Budgets | undefined;
  readonly #cheap: ConcurrencyLimit;
  readonly #heavy: HeavyGate;
  readonly #exports: HeavyGate;
  #limited = 0;
  #refused = { cheap: 0, dear: 0 };

  constructor(
    private readonly limits: AdmissionLimits,
    private readonly shedder: LoadShedder,
    budgets: Budgets = new ClientBudgets(limits.clientCost),
  ) {
    this.#budgets = limits.clientCost > 0 ? budgets : undefined;
    this.#cheap = new ConcurrencyLimit(limits.maxRunning);
    this.#heavy = new HeavyGate({ most: limits.maxHeavy, mostWaiting: limits.maxWaiting });
    this.#exports = new HeavyGate({ most: limits.maxExports, mostWaiting: 0 });
  }

  /** How many run, wait for their turn, and export now. */
  get levels(): {
    readonly running: number;
    readonly dear: number;
    readonly waiting: number;
    readonly exports: number;
  } {
    return {
      running: this.shedder.running,
      dear: this.#heavy.running,
      waiting: this.#heavy.waiting,
      exports: this.#exports.running,
    };
  }

  /** How many were sent away so far: by who spent too much, at the door, and beside too many that are cheap or dear as they. */
  get shed(): {
    readonly client: number;
    readonly door: number;
    readonly cheap: number;
    readonly dear: number;
  } {
    return { client: this.#limited, door: this.shedder.shed, ...this.#refused };
  }

  /** Sends away who spent everything, before anything is read of the request, and tells the others what is left. */
  readonly atTheDoor: RequestHandler = (request, response, next) => {
    const client = clientOf(request.ip);
    const budgets = this.#budgetsFor(client);
    const budget = budgets?.of(client);
    if (budget) {
      tell(response, budget);
      if (budget.remaining <= 0) {
        next(this.#rateLimited(budget));
        return;
      }
      budgets?.spend(client, COST_OF_A_REQUEST);
    }
    next();
  };

  /** Programs of this machine itself spend what they like: whoever runs them can stop them. */
  #budgetsFor(client: string): Budgets | undefined {
    return isThisMachine(client) ? undefined : this.#budgets;
  }

  ticketFor(request: Request, response: Response): Ticket {
    const client = clientOf(request.ip);
    const budgets = this.#budgetsFor(client);
    const spend = (cost: number): void => {
      if (!budgets) return;
      const before = budgets.of(client);
      if (cost > before.remaining && before.remaining < before.limit - COST_OF_A_REQUEST)
        throw this.#rateLimited(before);
      budgets.spend(client, cost);
      if (!response.headersSent) tell(response, budgets.of(client));
    };
    const hold = (leave: () => void): void => {
      if (response.closed) leave();
      else response.once("close", leave);
    };
    return {
      budget: () => budgets?.of(client),
      spend,
      admit: async (cost, signal) => {
        spend(cost);
        hold(
          cost < this.limits.heavyCost
            ? this.#enterCheap(response)
            : await this.#enter(this.#heavy, client, signal),
        );
      },
      admitExport: async (cost) => {
        spend(cost);
        hold(await this.#enter(this.#exports, client, NEVER));
      },
    };
  }

  #enterCheap(response: Response): () => void {
    const leave = this.#cheap.enter();
    // A graph that is away keeps questions waiting until that is known: nobody has too much to do then.
    if (leave)
      return () => {
        leave(!trailOf(response).errorCodes.includes("GRAPH_UNREACHABLE"));
      };
    this.#refused.cheap += 1;
    throw new LinkagesError("OVERLOADED", {});
  }

  /** Throws OVERLOADED where there is no place, or the service is too busy for what is dear. */
  async #enter(gate: HeavyGate, client: string, signal: AbortSignal): Promise<() => void> {
    try {
      if (this.shedder.isTooBusyForMore() || this.#cheap.isFull) throw new LinkagesError("OVERLOADED", {});
      return await gate.enter(client, signal);
    } catch (error) {
      if (error instanceof LinkagesError && error.code === "OVERLOADED") this.#refused.dear += 1;
      throw error;
    }
  }

  #rateLimited({ limit, resetAt }: Budget): LinkagesError {
    this.#limited += 1;
    return new LinkagesError("RATE_LIMITED", { limit, seconds: secondsUntil(resetAt) });
  }
}

const NEVER = new AbortController().signal;

const secondsUntil = (time: number): number => Math.max(1, Math.ceil((time - Date.now()) / 1000));

/** The headers of the IETF draft on rate limits. */
function tell(response: Response, { limit, remaining, resetAt }: Budget): void {
  response.setHeader("ratelimit-limit", limit);
  response.setHeader("ratelimit-remaining", Math.floor(remaining));
  response.setHeader("ratelimit-reset", secondsUntil(resetAt));
}

/** What a client spent with one request and may still spend, as the API tells it. */
export function spendingOf(ticket: Ticket, { cost = 0 }: RequestTrail): Spending | undefined {
  const budget = ticket.budget();
  return (
    budget && {
      cost,
      limit: budget.limit,
      remaining: Math.floor(budget.remaining),
      resetAt: new Date(budget.resetAt).toISOString(),
    }
  );
}

/** What a client may still spend in its present minute. */
export interface Budget {
  readonly limit: number;
  readonly remaining: number;
  /** When it is whole again, in milliseconds since 1970. */
  readonly resetAt: number;
}

/** What clients spent. */
export interface Budgets {
  of(client: string): Budget;
  /** Adds to what a client spent, also beyond its limit. */
  spend(client: string, cost: number): void;
}

export const WINDOW_MS = 60_000;

/** So many clients are known at most; the one whose minute began first is forgotten for a new one. */
const MOST_CLIENTS = 50_000;

/**
 * How much cost each client spent in a minute that begins with its first request. Kept in this process:
 * several instances give a client as much each. `now` is a clock in milliseconds since 1970.
 */
export class ClientBudgets implements Budgets {
  readonly #spent = new Map<string, { readonly startedAt: number; cost: number }>();

  constructor(
    readonly limit: number,
    private readonly now: () => number = Date.now,
  ) {}

  of(client: string): Budget {
    const known = this.#current(client);
    return {
      limit: this.limit,
      remaining: Math.max(0, this.limit - (known?.cost ?? 0)),
      resetAt: (known?.startedAt ?? this.now()) + WINDOW_MS,
    };
  }

  /** Takes over what others say that a client spent, in a minute that ends in so many milliseconds. */
  learn(client: string, cost: number, endsInMs: number): void {
    this.#begin(client, { startedAt: this.now() + endsInMs - WINDOW_MS, cost });
  }

  spend(client: string, cost: number): void {
    const known = this.#current(client);
    if (known) {
      known.cost += cost;
      return;
    }
    this.#begin(client, { startedAt: this.now(), cost });
  }

  #begin(client: string, minute: { readonly startedAt: number; cost: number }): void {
    this.#spent.delete(client);
    this.#spent.set(client, minute);
    if (this.#spent.size > MOST_CLIENTS) this.#spent.delete(this.#spent.keys().next().value as string);
  }

  #current(client: string): { readonly startedAt: number; cost: number } | undefined {
    const known = this.#spent.get(client);
    return known && this.now() - known.startedAt < WINDOW_MS ? known : undefined;
  }
}

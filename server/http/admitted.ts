import type { Request, Response } from "express";
import type { RequestContext } from "../api/context.js";
import type { DoorContext } from "../api/execution/door-context.js";
import { LinkagesError } from "../errors.js";
import { withinDeadline } from "../store/graph/deadline.js";
import type { Ticket } from "./admission/admission.js";
import { ClientGoneError } from "./deadline.js";
import type { RequestTrail } from "./request-trail.js";

/** Who admits work that is asked for beside the API. */
export interface Admitting {
  readonly contextOf: (request: Request, response: Response) => DoorContext;
  readonly maxCost: number;
}

/**
 * Pays for more than a question was admitted for. Throws COST_LIMIT_EXCEEDED where that is more than one question may
 * cost, RATE_LIMITED where the client may not spend it.
 */
export const paying =
  (ticket: Pick<Ticket, "spend">, trail: RequestTrail, maxCost: number): RequestContext["pay"] =>
  (more, cure) => {
    const cost = (trail.cost ?? 0) + more;
    trail.cost = cost;
    if (cost > maxCost) throw new LinkagesError("COST_LIMIT_EXCEEDED", { limit: maxCost, cost, cure });
    ticket.spend(more);
  };

/**
 * Runs work when the client may spend what it costs and it is its turn; undefined where the client has gone. Throws
 * COST_LIMIT_EXCEEDED where it costs more than one question may.
 */
export async function admitted<T>(
  { contextOf, maxCost }: Admitting,
  cost: number,
  request: Request,
  response: Response,
  work: (context: DoorContext) => Promise<T>,
): Promise<T | undefined> {
  if (cost > maxCost)
    throw new LinkagesError("COST_LIMIT_EXCEEDED", { limit: maxCost, cost, cure: "Ask for fewer at once." });
  const context = contextOf(request, response);
  context.trail.cost = cost;
  try {
    await context.ticket.admit(cost, context.signal);
    return await withinDeadline({ signal: context.signal }, () => work(context));
  } catch (error) {
    if (error instanceof ClientGoneError || context.signal.reason instanceof ClientGoneError)
      return undefined;
    throw error;
  }
}

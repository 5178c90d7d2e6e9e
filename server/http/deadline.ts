import { setMaxListeners } from "node:events";
import type { Response } from "express";
import { LinkagesError } from "../errors.js";

/** Why a request's work is given up when nobody waits for its answer any more. */
export class ClientGoneError extends Error {
  override readonly name = "ClientGoneError";
}

/**
 * A signal that aborts after `timeoutMs` (reason: TIMEOUT) or as soon as the client is gone (reason: ClientGoneError);
 * never once the answer is out. `cure` is what to do where time runs out, if not to ask for less.
 */
export function startDeadline(response: Response, timeoutMs: number, cure?: string): AbortSignal {
  const controller = new AbortController();
  // Every read of the request listens, and a request may have more than the ten that Node takes for a leak.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => {
    controller.abort(new LinkagesError("TIMEOUT", { timeoutMs, ...(cure !== undefined && { cure }) }));
  }, timeoutMs);
  response.once("close", () => {
    clearTimeout(timer);
    if (!response.writableFinished)
      controller.abort(new ClientGoneError("The client closed the connection."));
  });
  return controller.signal;
}

import { type Request, type Response, Router } from "express";
import { LinkagesError } from "../errors.js";
import type { GraphPort } from "../store/graph/port.js";
import { trailOf } from "./request-trail.js";
import { noStore } from "./security-headers.js";

/** Whether the service still takes requests; `stopping` turns true once and stays. */
export interface Lifecycle {
  stopping: boolean;
}

/** What is in memory: while it is being filled, the graph answers, and some answers take longer. */
export interface MemoryState {
  readonly memory: "off" | "filling" | "filled";
  /** The commit up to which it is filled, and how long ago it was known to be the last one. */
  readonly version?: number;
  readonly ageMs?: number;
}

/**
 * `/healthz` says that the process answers; `/readyz` that it can answer questions: it asks the graph, for `timeoutMs`
 * at most, and says 503 with the reason while the graph is away or the service is stopping; and how much is in memory,
 * which goes on answering while the graph is away.
 */
export function healthRoutes(
  port: GraphPort,
  timeoutMs: number,
  lifecycle: Lifecycle,
  memory: () => MemoryState,
): Router {
  const routes = Router();
  routes.get("/healthz", noStore, (_request, response) => {
    response.json({ status: "alive" });
  });
  routes.get("/readyz", noStore, async (_request: Request, response: Response) => {
    const reason = lifecycle.stopping
      ? "The service is stopping."
      : await reasonOfAbsence(port, timeoutMs, (error) => {
          trailOf(response).logger.error(error, "readiness");
        });
    const state = memory();
    if (reason === undefined) response.json({ status: "ready", engine: port.engine, ...state });
    else {
      const goesOn = state.memory === "filled" && !lifecycle.stopping;
      response.status(503).json({ status: "unavailable", reason, ...(goesOn && state) });
    }
  });
  return routes;
}

/** Races the ping itself as well: an engine that hangs must not make the probe hang. */
async function reasonOfAbsence(
  port: GraphPort,
  timeoutMs: number,
  log: (error: unknown) => void,
): Promise<string | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  const late = new Promise<string>((resolve) => {
    signal.addEventListener("abort", () => {
      resolve(`The graph did not answer within ${timeoutMs} ms.`);
    });
  });
  const answer = port.ping({ signal, timeoutMs }).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof LinkagesError) return error.message;
      if (error === signal.reason) return late;
      log(error);
      return "The graph does not answer.";
    },
  );
  return Promise.race([answer, late]);
}

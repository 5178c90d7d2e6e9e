import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { RoundTrips } from "./metrics/round-trips.js";

/** What is known of one HTTP request; the plugins fill in the rest, and its log line is written from it. */
export class RequestTrail {
  operationName?: string | undefined;
  /** Fields of `Query`, each once; absent until the document is known to be valid. */
  rootFields?: readonly string[] | undefined;
  cost?: number | undefined;
  errorCodes: readonly string[] = [];
  /** What it read of the graph. */
  readonly roundTrips = new RoundTrips();
  #own: Logger | undefined;

  constructor(
    readonly id: string,
    private readonly whole: Logger,
  ) {}

  /** Writes the request's id with every line; made when it is used, since most requests have nothing to say but their line. */
  get logger(): Logger {
    return (this.#own ??= this.whole.child({ requestId: this.id }));
  }
}

/** A request that is over: its answer is out, or its client is gone (status 499, as nginx has it). */
export interface EndedRequest {
  readonly method: string;
  /** At most 200 characters. */
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly trail: RequestTrail;
}

/** What a client may name its request: short, and nothing that could break a log line or a header. */
const SANE_ID = /^[\w.:-]{1,64}$/;

/** And so much of a path, which may be 16 kB long. */
const LONGEST_PATH = 200;

/** The name of an operation may be as long as the body; so much of it is logged. */
const LONGEST_NAME = 80;

/** The trail that `openTrail` gave the request. */
export const trailOf = (response: Response): RequestTrail => response.locals["trail"] as RequestTrail;

/** What happens with requests that are over. */
export interface TrailOptions {
  /** From so many milliseconds on a request is logged as slow; 0 for none. */
  readonly slowMs: number;
  readonly onEnd: (ended: EndedRequest) => void;
}

/**
 * Gives every request an id (its own `x-request-id` where that is sane), sends it back, and writes one log line when it is
 * over, and another where it was slow. Never logs variables.
 */
export const openTrail =
  (logger: Logger, { slowMs, onEnd }: TrailOptions): RequestHandler =>
  (request, response, next) => {
    const startedAt = performance.now();
    const given = request.get("x-request-id");
    const id = given !== undefined && SANE_ID.test(given) ? given : randomUUID();
    const trail = new RequestTrail(id, logger);
    response.locals["trail"] = trail;
    response.setHeader("x-request-id", id);
    const { method } = request;
    const path = request.path.slice(0, LONGEST_PATH);
    response.once("close", () => {
      const status = response.writableFinished ? response.statusCode : 499;
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const ended: EndedRequest = { method, path, status, ms, trail };
      log(logger, ended);
      if (slowMs > 0 && ms >= slowMs) logSlow(ended);
      onEnd(ended);
    });
    next();
  };

function log(logger: Logger, { method, path, status, ms, trail }: EndedRequest): void {
  // Probes and files of the pages come by the dozen and say little.
  const level = path === "/graphql" || status >= 500 ? "info" : "debug";
  if (!logger.isLevelEnabled(level)) return;
  const line = {
    method,
    path,
    status,
    ms,
    ...(trail.operationName !== undefined && { operation: trail.operationName.slice(0, LONGEST_NAME) }),
    ...(trail.cost !== undefined && { cost: trail.cost }),
    ...(trail.errorCodes.length > 0 && { errors: trail.errorCodes }),
  };
  trail.logger[level](line, "request");
}

/** Where its time went: the fields of `Query`, and the reads of the graph, none where memory answered. */
function logSlow({ path, ms, trail: { logger, rootFields, cost, roundTrips } }: EndedRequest): void {
  const { count, slowest } = roundTrips;
  logger.warn({ path, ms, cost, fields: rootFields, roundTrips: count, slowest }, "slow");
}

import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";

/** What is known of one HTTP request; the plugins fill in the rest, and its log line is written from it. */
export interface RequestTrail {
  readonly id: string;
  /** Writes the request's id with every line. */
  readonly logger: Logger;
  operationName?: string | undefined;
  cost?: number | undefined;
  errorCodes: readonly string[];
}

/** What a client may name its request: short, and nothing that could break a log line or a header. */
const SANE_ID = /^[\w.:-]{1,64}$/;

/** And so much of a path, which may be 16 kB long. */
const LONGEST_PATH = 200;

/** The name of an operation may be as long as the body; so much of it is logged. */
const LONGEST_NAME = 80;

/** The trail that `openTrail` gave the request. */
export const trailOf = (response: Response): RequestTrail => response.locals["trail"] as RequestTrail;

/**
 * Gives every request an id (its own `x-request-id` where that is sane), sends it back, and writes one log line when
 * the answer is out or the client is gone (status 499, as nginx has it). Never logs variables.
 */
export const openTrail =
  (logger: Logger): RequestHandler =>
  (request, response, next) => {
    const startedAt = performance.now();
    const given = request.get("x-request-id");
    const id = given !== undefined && SANE_ID.test(given) ? given : randomUUID();
    const trail: RequestTrail = { id, logger: logger.child({ requestId: id }), errorCodes: [] };
    response.locals["trail"] = trail;
    response.setHeader("x-request-id", id);
    const { method } = request;
    const path = request.path.slice(0, LONGEST_PATH);
    response.once("close", () => {
      const status = response.writableFinished ? response.statusCode : 499;
      const line = {
        method,
        path,
        status,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
        ...(trail.operationName !== undefined && { operation: trail.operationName.slice(0, LONGEST_NAME) }),
        ...(trail.cost !== undefined && { cost: trail.cost }),
        ...(trail.errorCodes.length > 0 && { errors: trail.errorCodes }),
      };
      // Probes and files of the pages come by the dozen and say little.
      trail.logger[path === "/graphql" || status >= 500 ? "info" : "debug"](line, "request");
    });
    next();
  };

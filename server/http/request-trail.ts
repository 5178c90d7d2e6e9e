import { randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import type { BeginRead } from "../store/graph/timed-port.js";
import { RoundTrips } from "./metrics/round-trips.js";
import type { RequestTrace } from "./tracing/tracing.js";

/** What is known of one HTTP request; the plugins fill in the rest, and its log line is written from it. */
export class RequestTrail {
  operationName?: string | undefined;
  /** Fields of `Query`, each once; absent until the document is known to be valid. */
  rootFields?: readonly string[] | undefined;
  cost?: number | undefined;
  errorCodes: readonly string[] = [];
  /** What it read of the graph. */
  readonly roundTrips = new RoundTrips();
  /** Hears of each of its reads of the graph. */
  readonly beginRead: BeginRead;
  #own: Logger | undefined;

  constructor(
    readonly id: string,
    private readonly whole: Logger,
    /** Absent where nobody asked for traces. */
    readonly trace: RequestTrace | undefined,
  ) {
    const { begin } = this.roundTrips;
    this.beginRead = trace ? both(begin, trace.beginRead) : begin;
  }

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
  readonly onEnd: (ended: EndedRequest) => void;
  readonly trace?: ((request: Request) => RequestTrace) | undefined;
}

/** Probes and files of the pages come by the dozen and say little. */
const isQuestion = (path: string): boolean => path === "/graphql" || path.startsWith("/export/");

/** Both hear of each read. */
const both =
  (one: BeginRead, other: BeginRead): BeginRead =>
  (statement) => {
    const ends = [one(statement), other(statement)];
    return (rows) => {
      for (const end of ends) end(rows);
    };
  };

/**
 * Gives every request an id (its own `x-request-id` where that is sane), sends it back, and writes one log line when it is
 * over. Never logs variables.
 */
export const openTrail =
  (logger: Logger, { onEnd, trace: traceOf }: TrailOptions): RequestHandler =>
  (request, response, next) => {
    const startedAt = performance.now();
    const given = request.get("x-request-id");
    const id = given !== undefined && SANE_ID.test(given) ? given : randomUUID();
    const trace = isQuestion(request.path) ? traceOf?.(request) : undefined;
    const trail = new RequestTrail(id, logger, trace);
    response.locals["trail"] = trail;
    response.setHeader("x-request-id", id);
    const { method } = request;
    const path = request.path.slice(0, LONGEST_PATH);
    response.once("close", () => {
      const status = response.writableFinished ? response.statusCode : 499;
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const ended: EndedRequest = { method, path, status, ms, trail };
      log(logger, ended);
      if (trace) endTrace(trace, ended);
      onEnd(ended);
    });
    next();
  };

const nameOf = ({ operationName }: RequestTrail): string | undefined => operationName?.slice(0, LONGEST_NAME);

function endTrace(trace: RequestTrace, { method, path, status, trail }: EndedRequest): void {
  const { id, cost, roundTrips, errorCodes } = trail;
  const [errorCode] = errorCodes;
  const operationName = nameOf(trail);
  trace.end({ id, method, path, status, cost, errorCode, operationName, roundTrips: roundTrips.count });
}

function log(logger: Logger, { method, path, status, ms, trail }: EndedRequest): void {
  const level = path === "/graphql" || status >= 500 ? "info" : "debug";
  if (!logger.isLevelEnabled(level)) return;
  const line = {
    method,
    path,
    status,
    ms,
    ...(trail.operationName !== undefined && { operation: nameOf(trail) }),
    ...(trail.cost !== undefined && { cost: trail.cost }),
    ...(trail.errorCodes.length > 0 && { errors: trail.errorCodes }),
  };
  trail.logger[level](line, "request");
}

import type { Request } from "express";
import type { BeginRead } from "../../store/graph/timed-port.js";

/** What the span of a request tells when it is over. */
export interface TracedRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly roundTrips: number;
  readonly operationName?: string | undefined;
  readonly cost?: number | undefined;
  readonly errorCode?: string | undefined;
}

/** The trace of one request. */
export interface RequestTrace {
  /** Begins a span of one read of the graph. */
  readonly beginRead: BeginRead;
  /** Begins a span of a field of `Query`; what it gives ends it, with what was thrown if anything was. */
  beginField(name: string): (failure?: unknown) => void;
  end(request: TracedRequest): void;
}

/** Sends spans to whoever the standard variables of OpenTelemetry name. */
export interface Tracing {
  begin(request: Request): RequestTrace;
  /** Sends what is left; spans that end later are lost. */
  close(): Promise<void>;
}

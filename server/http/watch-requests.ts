import { setTimeout as pause } from "node:timers/promises";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { Config } from "../config.js";
import type { GraphPort } from "../store/graph/port.js";
import type { Metrics } from "./metrics/metrics.js";
import { type EndedRequest, openTrail } from "./request-trail.js";
import { SlowLog } from "./slow-log.js";
import type { Tracing } from "./tracing/tracing.js";

interface Watchers {
  readonly logger: Logger;
  readonly config: Pick<Config, "slowMs" | "drainMs">;
  readonly metrics: Metrics;
  /** Whom the slow log asks for plans. */
  readonly graph: GraphPort;
  readonly tracing?: Tracing | undefined;
}

/** Has each request logged, counted and traced. `close` writes and sends what is left, for `drainMs` at most. */
export function watchRequests({ logger, config, metrics, graph, tracing }: Watchers): {
  readonly trails: RequestHandler;
  close(): Promise<void>;
} {
  const slowLog = new SlowLog(config.slowMs, graph);
  const onEnd = (ended: EndedRequest): void => {
    metrics.count(ended);
    slowLog.note(ended);
  };
  const trace = tracing && ((...asked: Parameters<Tracing["begin"]>) => tracing.begin(...asked));
  return {
    trails: openTrail(logger, { onEnd, trace }),
    close: async () => {
      await slowLog.settled();
      // A receiver that does not answer keeps nobody from stopping.
      await Promise.race([tracing?.close(), pause(config.drainMs, undefined, { ref: false })]);
    },
  };
}

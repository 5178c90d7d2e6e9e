import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { ERRORS, LinkagesError, retryAfter } from "../../errors.js";
import type { EventLoopLag } from "./event-loop-lag.js";
import { NewConnections } from "./new-connections.js";
import { TurnQueue } from "./turn-queue.js";

/** With fewer requests than this nobody is sent away: what is late then is one long answer, or a busy machine. */
const FEW = 16;

export interface LoadLimits {
  /** Requests that may run at once. */
  readonly maxRunning: number;
  /** How far the event loop may be behind, in milliseconds, while more than a few requests run. */
  readonly maxLagMs: number;
}

/** Counts the requests that run, and sends away at once those that could not be answered in time. */
export class LoadShedder {
  #running = 0;
  #shed = 0;

  constructor(
    private readonly lag: EventLoopLag,
    private readonly limits: LoadLimits,
    private readonly turns = new TurnQueue(limits.maxLagMs),
    private readonly connections = new NewConnections(() => turns.isOverloaded),
  ) {}

  /** To be told of each connection that the server takes. */
  get tookConnection(): () => void {
    return this.connections.took;
  }

  get running(): number {
    return this.#running;
  }

  /** How many were sent away so far. */
  get shed(): number {
    return this.#shed;
  }

  /** Whether a request that costs much is one too many: dear ones are sent away at half the lag of cheap ones. */
  isTooBusyForMore(): boolean {
    const maxLagMs = this.limits.maxLagMs / 2;
    return this.turns.isOverloaded || this.turns.longForMs >= maxLagMs || this.#isBusy(maxLagMs, FEW / 2);
  }

  /** Puts itself before a listener: what is sent away costs some twenty microseconds, and no probe is. */
  before(listener: RequestListener): RequestListener {
    return (request, response) => {
      if (!isWork(request)) {
        listener(request, response);
        return;
      }
      const sendAway = (): void => {
        this.#shed += 1;
        refuse(response);
      };
      const serve = (): void => {
        // Its client may have left while it waited.
        if (response.closed) return;
        this.#running += 1;
        response.once("close", () => {
          this.#running -= 1;
        });
        listener(request, response);
      };
      this.connections.enter(() => {
        if (this.#isBusy(this.limits.maxLagMs, FEW)) sendAway();
        else this.turns.enter({ serve, sendAway });
      });
    };
  }

  #isBusy(maxLagMs: number, few: number): boolean {
    return this.#running >= this.limits.maxRunning || (this.#running >= few && this.lag.ms > maxLagMs);
  }
}

const isWork = ({ url = "" }: IncomingMessage): boolean =>
  ["/graphql", "/export", "/import/trial", "/sources", "/reconcile"].some((path) => url.startsWith(path));

const OVERLOADED = new LinkagesError("OVERLOADED", {});
const BODY = JSON.stringify({
  errors: [{ message: OVERLOADED.message, extensions: { code: OVERLOADED.code } }],
});
const HEADERS = {
  "content-type": "application/json; charset=utf-8",
  "content-length": Buffer.byteLength(BODY),
  "cache-control": "no-store",
  "retry-after": retryAfter(OVERLOADED),
};

function refuse(response: ServerResponse): void {
  response.writeHead(ERRORS.OVERLOADED.status, HEADERS);
  response.end(BODY);
}

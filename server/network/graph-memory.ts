import type { Logger } from "pino";
import { withinDeadline } from "../store/graph/deadline.js";
import type { GraphPort } from "../store/graph/port.js";
import { scopedPort } from "../store/graph/scoped-port.js";
import type { Network } from "./network.js";
import { logRepository } from "../store/log/log-repository.js";
import { emptyHeldGraph, fillHeldGraph, type HeldGraph } from "./held-graph.js";

/** How old an answer from memory may be. */
const FRESH_MS = 1_000;

/** Gives what is held of the data as they were a second ago at the most. */
export interface GraphMemory {
  /** Undefined where the graph does not tell its version in time: then its own answer is the one to hear. */
  current(signal: AbortSignal): Promise<HeldGraph | undefined>;
  /** The network of this version when it has been read; undefined where another version is current or reading failed. */
  networkOf(version: number): Promise<Network | undefined>;
  /** Whether all that can be held is held, of the version that was current when somebody last asked. */
  readonly isFilled: boolean;
}

/**
 * The memory of a graph. A new version of the data makes it forget everything, give up reading, and read anew in the
 * background; one small read a second asks for the version. `now` is a clock in milliseconds.
 */
export function graphMemoryOf(port: GraphPort, logger: Logger, now = () => performance.now()): GraphMemory {
  let held: HeldGraph | undefined;
  let filled: HeldGraph | undefined;
  let checkedAt = -Infinity;
  let checking: Promise<HeldGraph | undefined> | undefined;
  let reader = new AbortController();
  let filling: Promise<void> | undefined;

  /** Whoever writes once a second would else have many versions read at once. */
  function fill(next: HeldGraph): Promise<void> {
    reader.abort();
    reader = new AbortController();
    const { signal } = reader;
    return fillHeldGraph(scopedPort(port, { signal }), next).then(
      () => {
        filled = next;
      },
      (error: unknown) => {
        if (!signal.aborted)
          logger.warn({ err: error }, "the network could not be held in memory; the graph answers");
      },
    );
  }

  async function check(): Promise<HeldGraph | undefined> {
    const begun = now();
    try {
      const { version: number } = await logRepository(port).head({ timeoutMs: FRESH_MS });
      if (held?.version !== number) {
        held = emptyHeldGraph(number);
        filling = fill(held);
      }
      checkedAt = begun;
    } catch {
      held = undefined;
    } finally {
      checking = undefined;
    }
    return held;
  }

  return {
    get isFilled() {
      return held !== undefined && held === filled;
    },
    async networkOf(version) {
      if (held?.version !== version) await (checking ??= check());
      const known = held;
      if (known?.version !== version) return undefined;
      await filling;
      return known.whole?.network;
    },
    async current(signal) {
      if (now() - checkedAt < FRESH_MS) return held;
      const fresh = (checking ??= check());
      return withinDeadline({ signal }, () => fresh, nothing).catch(nothing);
    },
  };
}

const nothing = (): undefined => undefined;

import type { Awaitable } from "../store/awaitable.js";
import { nextTurn, SLICE_MS } from "../store/graph/turns.js";
import { inSlices, type Steps } from "./steps.js";

/**
 * Takes steps until they are done; other requests are answered in between. What takes no longer than a slice is done at
 * once. Work for a request stops with its signal; what is made for all who come later has none.
 */
export const inTurns = <T>(steps: Steps<T>, signal?: AbortSignal): Awaitable<T> =>
  inSlices(steps, { ms: SLICE_MS, now: () => performance.now(), rest: nextTurn }, signal);

import type { Awaitable } from "../../store/awaitable.js";
import { leftOfTurn, nextTurn, takeOfTurn } from "../../store/graph/turns.js";
import { inSlices, type Steps } from "./steps.js";

/**
 * Takes steps until they are done; other requests are answered in between. What takes no longer than is left of this turn
 * is done at once. Work for a request stops with its signal; what is made for all who come later has none.
 */
export const inTurns = <T>(steps: Steps<T>, signal?: AbortSignal): Awaitable<T> =>
  inSlices(
    steps,
    { left: leftOfTurn, took: takeOfTurn, now: () => performance.now(), rest: nextTurn },
    signal,
  );

import type { Awaitable } from "../../store/awaitable.js";
import { leftOfTurn, nextTurn, takeOfTurn } from "../../store/graph/turns.js";
import { inSlices, slice, type Steps } from "./steps.js";

const TURNS = { left: leftOfTurn, took: takeOfTurn, now: () => performance.now(), rest: nextTurn };

/**
 * Takes steps until they are done; other requests are answered in between. What takes no longer than is left of this turn
 * is done at once. Work for a request stops with its signal; what is made for all who come later has none.
 */
export const inTurns = <T>(steps: Steps<T>, signal?: AbortSignal): Awaitable<T> =>
  inSlices(steps, TURNS, signal);

/**
 * Takes steps for what is left of this turn; undefined where they are not done by then, and go on elsewhere. The first comes
 * without a look at the clock: most are done by then.
 */
export function inThisTurn<T extends object | number>(steps: Steps<T>): T | undefined {
  const first = steps.next();
  if (first.done === true) return first.value;
  if (leftOfTurn() < 0) return undefined;
  const { done, value } = slice(steps, TURNS);
  return done === true ? value : undefined;
}

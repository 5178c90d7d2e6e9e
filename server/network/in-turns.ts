import type { Awaitable } from "../store/awaitable.js";
import { inSlices, type Steps } from "./steps.js";

/** Others have their turn after so long. */
export const SLICE_MS = 10;

const waiting: (() => void)[] = [];

/** Goes on in a later turn of the event loop. Of all who wait, one goes on in each turn: their slices never add up. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(letOneGoOn);
  });
}

function letOneGoOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letOneGoOn);
}

/** Takes steps until they are done; other requests are answered in between. What takes no longer than a slice is done at once. */
export const inTurns = <T>(steps: Steps<T>): Awaitable<T> =>
  inSlices(steps, { ms: SLICE_MS, now: () => performance.now(), rest: nextTurn });

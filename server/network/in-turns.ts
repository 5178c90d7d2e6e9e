import { setImmediate } from "node:timers/promises";
import type { Awaitable } from "../store/awaitable.js";
import { inSlices, type Steps } from "./steps.js";

/** Others have their turn after so long. */
const SLICE_MS = 10;

/** Takes steps until they are done; other requests are answered in between. What takes no longer than a slice is done at once. */
export const inTurns = <T>(steps: Steps<T>): Awaitable<T> =>
  inSlices(steps, { ms: SLICE_MS, now: () => performance.now(), rest: () => setImmediate() });

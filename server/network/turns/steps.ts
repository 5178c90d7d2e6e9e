import type { Awaitable } from "../../store/awaitable.js";

/** Long work that may be left for a while at each `yield`: there are a few thousand, far apart by a millisecond at most. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Entries of arrays that are worked on between two yields. */
export const ENTRIES_A_STEP = 50_000;

/** Rows that are worked on between two yields: a filter that each is held against may have hundreds of conditions. */
export const ROWS_A_STEP = 256;

/** Does the work in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** How work makes room for other work. */
export interface Slices {
  /** How long it may go on now before it makes room, in milliseconds; below zero it makes room first. */
  readonly left: () => number;
  /** Hears how long it went on. */
  readonly took: (ms: number) => void;
  /** The present, in milliseconds. */
  readonly now: () => number;
  /** Lets others have their turn. */
  readonly rest: () => Promise<void>;
}

/**
 * Does the work a slice at a time, so that nobody else waits longer than one slice and one step; at once where what is left
 * is enough. Takes no further slice once the signal has aborted: rejects with its reason.
 */
export function inSlices<T>(steps: Steps<T>, slices: Slices, signal?: AbortSignal): Awaitable<T> {
  if (slices.left() < 0) return inLaterSlices(steps, slices, signal);
  const { done, value } = slice(steps, slices);
  return done === true ? value : inLaterSlices(steps, slices, signal);
}

async function inLaterSlices<T>(steps: Steps<T>, slices: Slices, signal?: AbortSignal): Promise<T> {
  for (;;) {
    await slices.rest();
    signal?.throwIfAborted();
    const { done, value } = slice(steps, slices);
    if (done === true) return value;
  }
}

/** Takes the steps of one slice, and gives what came of the last of them. */
export function slice<T>(
  steps: Steps<T>,
  { left, took, now }: Omit<Slices, "rest">,
): IteratorResult<undefined, T> {
  const [began, most] = [now(), left()];
  for (;;) {
    const step = steps.next();
    const ms = now() - began;
    if (step.done !== true && ms < most) continue;
    took(ms);
    return step;
  }
}

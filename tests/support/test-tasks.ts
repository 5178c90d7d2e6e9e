import { threadId } from "node:worker_threads";
import { setTimeout as after } from "node:timers/promises";
import type { Steps } from "../../server/network/turns/steps.js";
import { defineTask } from "../../server/workers/task.js";

/** Shared memory in which tasks of the tests leave marks. */
export interface Board {
  readonly marks: Int32Array;
}

/** Adds up a shared array, and tells in which thread. */
export const sumTask = defineTask(
  import.meta.url,
  "sumTask",
  function* ({ marks }: Board, factor: number): Steps<{ sum: number; thread: number }> {
    yield;
    return { sum: factor * marks.reduce((sum, one) => sum + one, 0), thread: threadId };
  },
);

/** Begins by marking a place, and goes on until another place is marked. */
export const waitTask = defineTask(
  import.meta.url,
  "waitTask",
  function* ({ marks }: Board, { begun, until }: { begun: number; until: number }): Steps<number> {
    Atomics.add(marks, begun, 1);
    while (Atomics.load(marks, until) === 0) yield;
    return begun;
  },
);

/** Never gives a turn. */
export const stubbornTask = defineTask(
  import.meta.url,
  "stubbornTask",
  // eslint-disable-next-line require-yield -- that is the point
  function* ({ marks }: Board, begun: number): Steps<number> {
    Atomics.add(marks, begun, 1);
    while (Atomics.load(marks, 0) === 0);
    return begun;
  },
);

/** Fails. */
export const failingTask = defineTask(
  import.meta.url,
  "failingTask",
  function* (_: Board, why: string): Steps<never> {
    yield;
    throw new Error(why);
  },
);

/** Resolves once a mark is there. */
export async function marked({ marks }: Board, place: number): Promise<void> {
  while (Atomics.load(marks, place) === 0) await after(1);
}

import { inTurns } from "./in-turns.js";
import type { Steps } from "./steps.js";

/** Rows that are taken up before the clock is looked at. */
const A_STEP = 64;

/** Reads parts of what is stored; `take` hears of what comes one by one, which is in no part. */
type Read<T> = (take: (one: T) => unknown) => AsyncIterable<readonly T[]>;

/** Takes up all that is read; others are answered in between. */
export async function eachInTurns<T>(read: Read<T>, take: (one: T) => unknown): Promise<void> {
  for await (const part of read(take)) await inTurns(steps(part, take));
}

function* steps<T>(part: readonly T[], take: (one: T) => unknown): Steps<void> {
  for (const [index, one] of part.entries()) {
    take(one);
    if (index % A_STEP === 0) yield;
  }
}

import { inTurns } from "./in-turns.js";
import type { Steps } from "./steps.js";

/** Rows that are taken up before the clock is looked at. */
const A_STEP = 64;

/** Takes up all rows of some parts; others are answered in between. */
export async function eachInTurns<T>(
  parts: AsyncIterable<readonly T[]>,
  take: (one: T) => void,
): Promise<void> {
  for await (const part of parts) await inTurns(steps(part, take));
}

function* steps<T>(part: readonly T[], take: (one: T) => void): Steps<void> {
  for (const [index, one] of part.entries()) {
    take(one);
    if (index % A_STEP === 0) yield;
  }
}

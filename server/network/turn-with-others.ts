import { nextTurn, SLICE_MS } from "../store/graph/turns.js";

/** What short work has taken of the present turn of the event loop. */
let takenMs = 0;

/**
 * Does short work at once, or in a later turn where such work took a slice of this one already: what many ask at once does
 * not add up to one long turn. Rejects with the signal's reason where that aborts before.
 */
export async function inTurnWithOthers<T>(work: () => T, signal?: AbortSignal): Promise<T> {
  while (takenMs >= SLICE_MS) {
    await nextTurn();
    signal?.throwIfAborted();
  }
  if (takenMs === 0)
    setImmediate(() => {
      takenMs = 0;
    });
  const began = performance.now();
  try {
    return work();
  } finally {
    takenMs += performance.now() - began;
  }
}

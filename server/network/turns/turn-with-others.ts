import { leftOfTurn, nextTurn, takeOfTurn } from "../../store/graph/turns.js";

/**
 * Does short work at once, or in a later turn where such work took a slice of this one already: what many ask at once does
 * not add up to one long turn. Rejects with the signal's reason where that aborts before.
 */
export async function inTurnWithOthers<T>(work: () => T, signal?: AbortSignal): Promise<T> {
  while (leftOfTurn() <= 0) {
    await nextTurn();
    signal?.throwIfAborted();
  }
  const began = performance.now();
  try {
    return work();
  } finally {
    takeOfTurn(performance.now() - began);
  }
}

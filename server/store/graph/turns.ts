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

/** Others have their turn after so long. */
export const SLICE_MS = 10;

/** What has been taken of the present turn of the event loop. */
let takenMs = 0;

const beginTurn = (): void => {
  takenMs = 0;
};

/** Milliseconds that work may still take of this turn: pieces that follow each other never add up to more than a slice. */
export const leftOfTurn = (): number => SLICE_MS - takenMs;

/** Tells what work took of this turn. Timers run before the next requests are read, which find the turn untaken. */
export function takeOfTurn(ms: number): void {
  if (takenMs === 0) setTimeout(beginTurn).unref();
  takenMs += ms;
}

const waiting: (() => void)[] = [];

/** Goes on in a later turn of the event loop. Of all who wait, one goes on in each turn: their slices never add up. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(letOneGoOn);
  });
}

function letOneGoOn(): void {
  beginTurn();
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letOneGoOn);
}

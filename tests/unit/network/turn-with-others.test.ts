import { inTurnWithOthers } from "../../../server/network/turns/turn-with-others.js";
import { SLICE_MS } from "../../../server/store/graph/turns.js";

/** Work that takes a slice, on however fast a machine. */
function takeASlice(): void {
  for (const began = performance.now(); performance.now() - began < SLICE_MS;);
}

/** Counts turns of the event loop until it is told to stop. */
function countTurns(): { readonly turn: () => number; readonly stop: () => void } {
  let [turn, goesOn] = [0, true];
  const count = (): void => {
    turn += 1;
    if (goesOn) setImmediate(count);
  };
  setImmediate(count);
  return {
    turn: () => turn,
    stop: () => {
      goesOn = false;
    },
  };
}

describe("short work in one turn with others", () => {
  it("goes on in a later turn once a slice of this one is taken, and each piece in one of its own", async () => {
    const { turn, stop } = countTurns();
    const turns = await Promise.all(
      [1, 2, 3, 4].map(() =>
        inTurnWithOthers(() => {
          takeASlice();
          return turn();
        }),
      ),
    );
    stop();
    expect(new Set(turns).size).toBe(4);
  });

  it("is all done in one turn where it takes less", async () => {
    await new Promise((resolve) => setImmediate(resolve));
    const { turn, stop } = countTurns();
    const turns = await Promise.all([1, 2, 3, 4].map(() => inTurnWithOthers(turn)));
    stop();
    expect(new Set(turns).size).toBe(1);
  });

  it("is not begun for whoever has left before its turn, and hands on what it throws", async () => {
    const gone = new AbortController();
    const first = inTurnWithOthers(takeASlice);
    let begun = 0;
    const second = inTurnWithOthers(() => (begun += 1), gone.signal);
    gone.abort(new Error("left"));
    await first;
    await expect(second).rejects.toThrow("left");
    expect(begun).toBe(0);
    await expect(
      inTurnWithOthers(() => {
        throw new Error("failed");
      }),
    ).rejects.toThrow("failed");
  });
});

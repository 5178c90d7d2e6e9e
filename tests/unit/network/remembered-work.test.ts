import { inSlices, type Steps } from "../../../server/network/turns/steps.js";
import { RememberedWork } from "../../../server/network/remembered/remembered-work.js";

/** Work of a hundred steps that gives way after each, and counts them; `next` lets it take one more. */
function countedWork() {
  const rests: (() => void)[] = [];
  let taken = 0;
  function* steps(): Steps<string> {
    for (let step = 0; step < 100; step++) {
      taken += 1;
      yield;
    }
    return "done";
  }
  const rest = (): Promise<void> => new Promise((resolve) => rests.push(resolve));
  return {
    begin: (signal: AbortSignal) =>
      inSlices(steps(), { left: () => 0, took: () => undefined, now: () => 0, rest }, signal),
    next: async (times: number): Promise<void> => {
      for (let turn = 0; turn < times; turn++) {
        rests.shift()?.();
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    },
    taken: () => taken,
  };
}

const { signal: NEVER } = new AbortController();

describe("work that is remembered", () => {
  it("is done once for all who ask, and known afterwards", async () => {
    const work = countedWork();
    const known = new RememberedWork<string>(2);
    const answers = Promise.all([known.get("a", NEVER, work.begin), known.get("a", NEVER, work.begin)]);
    expect(known.peek("a")).toBeUndefined();
    await work.next(200);
    expect([await answers, work.taken(), known.peek("a")]).toEqual([["done", "done"], 100, "done"]);
    expect(known.get("a", NEVER, () => "other")).toBe("done");
    expect([...known.known()]).toEqual([["a", "done"]]);
  });

  it("goes on for whoever is left, and takes no further step when the last has gone", async () => {
    const work = countedWork();
    const known = new RememberedWork<string>(2);
    const [one, other] = [new AbortController(), new AbortController()];
    const answers = [one, other].map(async ({ signal }) => known.get("a", signal, work.begin));
    const ended = expect(Promise.all(answers)).rejects.toThrow("the other has gone");
    await work.next(10);
    one.abort(new Error("one has gone"));
    await work.next(10);
    expect(work.taken()).toBe(21);
    other.abort(new Error("the other has gone"));
    await work.next(50);
    expect(work.taken()).toBe(21);
    await ended;
  });

  it("begins anew for whoever asks after it was stopped, and is not begun for one who has gone", async () => {
    const known = new RememberedWork<string>(2);
    const gone = new AbortController();
    const [first, second] = [countedWork(), countedWork()];
    const left = expect(known.get("a", gone.signal, first.begin)).rejects.toThrow("gone");
    gone.abort(new Error("gone"));
    const answer = known.get("a", NEVER, second.begin);
    await Promise.all([first.next(5), second.next(200)]);
    await left;
    expect([await answer, known.peek("a"), first.taken()]).toEqual(["done", "done", 1]);
    expect(() => known.get("b", gone.signal, () => "b")).toThrow("gone");
    expect(known.peek("b")).toBeUndefined();
  });

  it("is tried again after it failed", async () => {
    const known = new RememberedWork<string>(2);
    await expect(known.get("a", NEVER, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(known.get("a", NEVER, () => "well")).toBe("well");
  });
});

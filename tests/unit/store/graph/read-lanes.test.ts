import { ReadLanes } from "../../../../server/store/graph/engines/embedded/read-lanes.js";

/** Work that runs until it is let go. */
function held(): { work: () => Promise<string>; begun: () => boolean; letGo: () => void } {
  let begun = false;
  let letGo = (): void => undefined;
  const end = new Promise<string>((resolve) => {
    letGo = () => {
      resolve("done");
    };
  });
  const work = (): Promise<string> => {
    begun = true;
    return end;
  };
  return { work, begun: () => begun, letGo };
}

const stays = (): boolean => false;
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock that a test moves on. */
function clock(): { now: () => number; pass: (ms: number) => void } {
  let time = 0;
  return {
    now: () => time,
    pass: (ms) => {
      time += ms;
    },
  };
}

describe("the lanes of reads", () => {
  it("let as many run as there are places, and the next when one leaves", async () => {
    const lanes = new ReadLanes({ quick: 2, heavy: 1 });
    const reads = [held(), held(), held()];
    const ends = reads.map(({ work }, index) => lanes.run(`s${index}`, work, stays));
    await soon();
    expect(reads.map(({ begun }) => begun())).toEqual([true, true, false]);
    reads[0]?.letGo();
    await ends[0];
    await soon();
    expect(reads.map(({ begun }) => begun())).toEqual([true, true, true]);
    for (const { letGo } of reads) letGo();
    expect(await Promise.all(ends)).toEqual(["done", "done", "done"]);
  });

  it("keep a statement that was slow to few places, and the quick ones free of it", async () => {
    const time = clock();
    const lanes = new ReadLanes({ quick: 10, heavy: 1 }, time.now);
    const slow = (): Promise<void> => {
      time.pass(120);
      return Promise.resolve();
    };
    await lanes.run("slow", slow, stays);
    const [first, second, quick] = [held(), held(), held()];
    const ends = [
      lanes.run("slow", first.work, stays),
      lanes.run("slow", second.work, stays),
      lanes.run("quick", quick.work, stays),
    ];
    await soon();
    expect([first.begun(), second.begun(), quick.begun()]).toEqual([true, false, true]);
    for (const { letGo } of [first, second, quick]) letGo();
    await Promise.all(ends);
  });

  it("know a slow statement before its first run has ended", async () => {
    const time = clock();
    const lanes = new ReadLanes({ quick: 10, heavy: 1 }, time.now);
    const [first, second, third] = [held(), held(), held()];
    const ends = [lanes.run("slow", first.work, stays)];
    await soon();
    time.pass(150);
    ends.push(lanes.run("slow", second.work, stays), lanes.run("slow", third.work, stays));
    await soon();
    expect([second.begun(), third.begun()]).toEqual([true, false]);
    for (const { letGo } of [first, second, third]) letGo();
    await Promise.all(ends);
  });

  it("skip work whose caller has gone while it waited", async () => {
    const lanes = new ReadLanes({ quick: 1, heavy: 1 });
    const [first, second] = [held(), held()];
    let gone = false;
    const ends = [lanes.run("a", first.work, stays), lanes.run("b", second.work, () => gone)];
    await soon();
    gone = true;
    first.letGo();
    expect(await Promise.all(ends)).toEqual(["done", undefined]);
    expect(second.begun()).toBe(false);
    expect(await lanes.run("c", () => Promise.resolve("next"), stays)).toBe("next");
  });

  it("pass a failure on and give the place back", async () => {
    const lanes = new ReadLanes({ quick: 1, heavy: 1 });
    await expect(lanes.run("a", () => Promise.reject(new Error("broken")), stays)).rejects.toThrow("broken");
    expect(await lanes.run("a", () => Promise.resolve("next"), stays)).toBe("next");
  });
});

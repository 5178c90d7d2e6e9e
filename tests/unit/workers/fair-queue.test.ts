import { FairQueue } from "../../../server/workers/fair-queue.js";

const job = (caller: string, cost: number): { caller: string; cost: number } => ({ caller, cost });
const HEAVY = 100;

/** Takes all jobs, each done before the next is taken. */
function drained(queue: FairQueue<ReturnType<typeof job>>): string[] {
  const order: string[] = [];
  for (let next = queue.take(); next !== undefined; next = queue.take()) {
    order.push(`${next.caller} ${next.cost}`);
    queue.done(next.caller);
  }
  return order;
}

describe("FairQueue", () => {
  it("lets callers take turns, and takes the cheapest job of each first", () => {
    const queue = new FairQueue<ReturnType<typeof job>>(100, HEAVY);
    for (const one of [job("a", 5), job("a", 1), job("a", 3), job("b", 9), job("c", 2), job("b", 2)])
      queue.add(one);
    expect(drained(queue)).toEqual(["a 1", "b 2", "c 2", "a 3", "b 9", "a 5"]);
  });

  it("gives a caller no second job while one of its runs", () => {
    const queue = new FairQueue<ReturnType<typeof job>>(100, HEAVY);
    queue.add(job("a", 1));
    queue.add(job("a", 2));
    expect(queue.take()).toEqual(job("a", 1));
    expect(queue.take()).toBeUndefined();
    queue.done("a");
    expect(queue.take()).toEqual(job("a", 2));
  });

  it("passes over heavy jobs where they may not run, and takes light ones of others", () => {
    const queue = new FairQueue<ReturnType<typeof job>>(100, HEAVY);
    queue.add(job("a", HEAVY + 1));
    queue.add(job("b", HEAVY));
    expect(queue.take(false)).toEqual(job("b", HEAVY));
    expect(queue.take(false)).toBeUndefined();
    expect(queue.take()).toEqual(job("a", HEAVY + 1));
  });

  it("has room for so many jobs, and for half of them from one caller", () => {
    const queue = new FairQueue<ReturnType<typeof job>>(4, HEAVY);
    queue.add(job("a", 1));
    queue.add(job("a", 1));
    expect([queue.hasRoom("a"), queue.hasRoom("b")]).toEqual([false, true]);
    queue.add(job("b", 1));
    const last = job("c", 1);
    queue.add(last);
    expect(queue.hasRoom("d")).toBe(false);
    expect([queue.remove(last), queue.remove(last), queue.hasRoom("d")]).toEqual([true, false, true]);
    expect(queue.clear()).toEqual([job("a", 1), job("a", 1), job("b", 1)]);
    expect(queue.take()).toBeUndefined();
  });
});

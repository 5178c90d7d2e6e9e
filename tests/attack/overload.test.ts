import { ConcurrencyLimit } from "../../server/http/admission/concurrency-limit.js";
import { NewConnections } from "../../server/http/admission/new-connections.js";
import { TurnQueue } from "../../server/http/admission/turn-queue.js";
import { median } from "../../tools/soak/sample.js";

/** What came of a load: milliseconds of each that was answered, when that was, and how many were sent away. */
interface Outcome {
  readonly ms: number[];
  readonly answeredAt: number[];
  readonly sentAwayAt: number[];
}

const from = (times: readonly number[], start: number): number =>
  times.filter((time) => time >= start).length;

describe("an event loop that serves questions one after the other", () => {
  const [ALONE_MS, REFUSAL_MS] = [2, 0.025];

  /**
   * A loop with a clock of its own: it takes a new connection of those that `connect` gives for the present, reads all that
   * came, in order, then ends its turn.
   */
  function loop(connect = (_now: number) => 0) {
    let now = 0;
    let taken = 0;
    let ends: (() => void)[] = [];
    const clock = { now: () => now, afterTurn: (run: () => void) => void ends.push(run) };
    const queue = new TurnQueue(100, clock);
    const connections = new NewConnections(() => queue.isOverloaded, clock);
    const outcome: Outcome = { ms: [], answeredAt: [], sentAwayAt: [] };
    const turn = (came: readonly number[]): void => {
      if (taken < connect(now)) {
        taken += 1;
        connections.took();
      }
      for (const at of came)
        connections.enter(() => {
          queue.enter({
            serve: () => {
              now += ALONE_MS;
              outcome.ms.push(now - at);
              outcome.answeredAt.push(now);
            },
            sendAway: () => {
              now += REFUSAL_MS;
              outcome.sentAwayAt.push(now);
            },
          });
        });
      const due = ends;
      ends = [];
      for (const end of due) end();
    };
    /** So many come in each millisecond until `untilMs`, whatever becomes of them. */
    const send = (perMs: number, untilMs: number): void => {
      let next = now;
      while (now < untilMs) {
        const came: number[] = [];
        for (; next <= now; next += 1 / perMs) came.push(next);
        turn(came);
        now = Math.max(now, Math.min(next, untilMs));
      }
    };
    return { queue, outcome, turn, send, wait: (ms: number) => (now += ms), now: () => now };
  }
  const CAPACITY = 1 / ALONE_MS;

  it("answers as fast as ever at ten times what it can, and serves nearly as many", () => {
    const { queue, outcome, send } = loop();
    send(10 * CAPACITY, 5_000);
    const settled = outcome.ms.slice(-2_000);
    expect(median(settled)).toBeLessThan(2 * ALONE_MS);
    expect(outcome.ms.length / 5_000).toBeGreaterThan(0.8 * CAPACITY);
    expect([queue.isOverloaded, outcome.sentAwayAt.length > 0]).toEqual([true, true]);
  });

  it.each([
    ["have just connected", (now: number) => Math.min(400, now * 10)],
    ["have connected and are joined by others", (now: number) => 400 + now / 100],
  ])("answers as fast, and serves nearly as many, where its clients %s", (_, connect) => {
    const { queue, outcome, send } = loop(connect);
    send(10 * CAPACITY, 10_000);
    expect(median(outcome.ms.slice(-2_000))).toBeLessThan(2 * ALONE_MS);
    expect(from(outcome.answeredAt, 2_000) / 8_000).toBeGreaterThan(0.8 * CAPACITY);
    expect([queue.isOverloaded, from(outcome.sentAwayAt, 2_000) > 0]).toEqual([true, true]);
  });

  it("sends nobody away any more within a second of the load's end", () => {
    const { queue, outcome, send } = loop();
    send(10 * CAPACITY, 5_000);
    send(0.7 * CAPACITY, 20_000);
    expect(from(outcome.sentAwayAt, 6_000)).toBe(0);
    expect(from(outcome.answeredAt, 6_000)).toBeGreaterThan(0.69 * CAPACITY * 14_000);
    expect([queue.isOverloaded, queue.longForMs]).toEqual([false, 0]);
  });

  it("is over after a pause, and where few come", () => {
    const { queue, outcome, send, turn, wait } = loop();
    send(10 * CAPACITY, 1_000);
    wait(500);
    const before = outcome.sentAwayAt.length;
    turn(Array.from({ length: 15 }, () => 1_500));
    expect([queue.isOverloaded, outcome.sentAwayAt.length - before]).toEqual([false, 0]);
  });

  it("is overloaded again at once where too many come right after it", () => {
    const { queue, outcome, send, turn, wait } = loop();
    send(10 * CAPACITY, 1_000);
    wait(500);
    const before = outcome.ms.length;
    turn(Array.from({ length: 100 }, () => 1_500));
    // Sixteen are few, and the newest of those after them is served.
    expect([queue.isOverloaded, outcome.ms.length - before]).toEqual([true, 15 + 1]);
  });

  /** So many clients, each of which asks again as soon as it was answered or sent away. */
  function impatient(clients: number, untilMs: number) {
    const { queue, outcome, turn, now } = loop();
    while (now() < untilMs) turn(Array.from({ length: clients }, () => now()));
    return { queue, outcome };
  }

  it("serves twelve clients that do not wait, whatever was before", () => {
    const { queue, outcome, send, turn, now } = loop();
    send(10 * CAPACITY, 1_000);
    while (now() < 3_000) turn(Array.from({ length: 12 }, () => now()));
    expect([queue.isOverloaded, from(outcome.sentAwayAt, 2_000)]).toEqual([false, 0]);
  });

  it("spends most of its time on answers where 400 clients do not wait after they were sent away", () => {
    const { outcome } = impatient(400, 10_000);
    expect(from(outcome.answeredAt, 5_000) / 5_000).toBeGreaterThan(0.6 * CAPACITY);
    expect(median(outcome.ms.slice(-1_000))).toBeLessThan(20 * ALONE_MS);
  });

  it("serves a burst that takes no longer than the limit, and what comes beside fifteen others", () => {
    const burst = loop();
    burst.turn(Array.from({ length: 49 }, () => 0));
    expect(burst.outcome.sentAwayAt).toEqual([]);
    const few = loop();
    for (let turns = 0; turns < 100; turns++) few.turn(Array.from({ length: 15 }, () => turns * 30));
    expect([few.outcome.ms.length, few.outcome.sentAwayAt.length, few.queue.longForMs]).toEqual([1500, 0, 0]);
  });

  it("sends away within the turn what comes after the limit, and tells how long turns were long before", () => {
    const { queue, outcome, turn, wait } = loop();
    for (let turns = 0; turns < 2; turns++) turn(Array.from({ length: 20 }, () => turns * 40));
    expect([queue.longForMs, queue.isOverloaded]).toEqual([80, false]);
    wait(20);
    expect(queue.longForMs).toBe(80);
    turn(Array.from({ length: 40 }, () => 100));
    // Sixteen are few, and the newest of those after them is served.
    expect([outcome.ms.length, outcome.sentAwayAt.length]).toEqual([40 + 15 + 1, 24]);
  });
});

describe("questions that a database answers, some at once", () => {
  const [AT_ONCE, ALONE_MS] = [8, 40];
  const CAPACITY = AT_ONCE / ALONE_MS;

  /** A database with a queue, in steps of a millisecond. */
  function database() {
    let now = 0;
    const limit = new ConcurrencyLimit(400, () => now);
    const outcome: Outcome = { ms: [], answeredAt: [], sentAwayAt: [] };
    const waiting: { readonly at: number; readonly leave: (isTelling: boolean) => void }[] = [];
    const running: { readonly until: number; readonly end: () => void }[] = [];
    const ask = (): void => {
      const leave = limit.enter();
      if (leave) waiting.push({ at: now, leave });
      else outcome.sentAwayAt.push(now);
    };
    const step = (): void => {
      now += 1;
      while (running[0] && running[0].until <= now) running.shift()?.end();
      while (running.length < AT_ONCE && waiting.length > 0) {
        const { at, leave } = waiting.shift() as (typeof waiting)[number];
        const end = (): void => {
          leave(true);
          outcome.ms.push(now - at);
          outcome.answeredAt.push(now);
        };
        running.push({ until: now + ALONE_MS, end });
      }
    };
    const send = (perMs: number, forMs: number): void => {
      const end = now + forMs;
      let due = 0;
      while (now < end) {
        due += perMs;
        for (; due >= 1; due -= 1) ask();
        step();
      }
    };
    return { limit, outcome, send };
  }

  it("take at most twice as long as alone at ten times what it can, and as many are answered", () => {
    const { outcome, send } = database();
    send(CAPACITY / 2, 1_000);
    send(10 * CAPACITY, 20_000);
    const settled = outcome.ms.slice(outcome.answeredAt.findIndex((time) => time > 6_000));
    expect(median(settled)).toBeLessThanOrEqual(2 * ALONE_MS);
    expect(from(outcome.answeredAt, 6_000) / 15_000).toBeGreaterThan(0.95 * CAPACITY);
  });

  it("are all answered again within a second of the load's end", () => {
    const { outcome, send } = database();
    send(CAPACITY / 2, 1_000);
    send(10 * CAPACITY, 20_000);
    send(0.8 * CAPACITY, 20_000);
    expect(from(outcome.sentAwayAt, 22_000)).toBe(0);
  });

  it("are never sent away where they are few, or slow by themselves", () => {
    const few = new ConcurrencyLimit(400, () => 0);
    const leaves = Array.from({ length: 8 }, () => few.enter());
    expect(leaves.every((leave) => leave !== undefined)).toBe(true);
    const { outcome, send } = database();
    send(CAPACITY * 0.9, 20_000);
    expect(outcome.sentAwayAt).toEqual([]);
  });

  it.each([
    [true, 20],
    [false, 40],
  ])("fewer may be under way after long waits that tell of load (%s)", (isTelling, most) => {
    let now = 0;
    const limit = new ConcurrencyLimit(40, () => now);
    for (let round = 0; round < 3; round += 1) {
      const leaves = Array.from({ length: 40 }, () => limit.enter());
      now += 1;
      for (const leave of leaves.slice(0, 8)) leave?.(true);
      now += 2_000;
      for (const leave of leaves.slice(8)) leave?.(isTelling);
    }
    const entered = Array.from({ length: 40 }, () => limit.enter()).filter((leave) => leave !== undefined);
    expect(entered).toHaveLength(most);
  });

  it("are as many as the setting says at most, and leave room when they are done", () => {
    const limit = new ConcurrencyLimit(2, () => 0);
    const leave = limit.enter();
    limit.enter();
    expect([limit.isFull, limit.enter()]).toEqual([true, undefined]);
    leave?.(true);
    expect([limit.isFull, typeof limit.enter()]).toEqual([false, "function"]);
  });
});

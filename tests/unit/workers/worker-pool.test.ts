import { threadId } from "node:worker_threads";
import { sharedInt32 } from "../../../server/network/arrays/shared-arrays.js";
import { WorkerPool } from "../../../server/workers/worker-pool.js";
import {
  type Board,
  failingTask,
  marked,
  stubbornTask,
  sumTask,
  waitTask,
} from "../../support/test-tasks.js";

const LARGE = 1_000_000;
const by = (
  caller: string,
  signal?: AbortSignal,
): { caller: string; cost: number; signal?: AbortSignal } => ({
  caller,
  cost: LARGE,
  ...(signal && { signal }),
});

describe("WorkerPool", () => {
  let pool: WorkerPool;
  let board: Board;
  beforeEach(() => {
    board = { marks: sharedInt32(10) };
  });
  afterEach(() => pool.close());
  const open = (threads: number, mostWaiting = 100): void => {
    pool = new WorkerPool({ threads, mostWaiting, atOnce: 10 });
  };

  it("does small work at once and large work in a thread, with the same result", async () => {
    open(1);
    board.marks.set([1, 2, 3]);
    const small = await pool.run(sumTask, board, 2, { caller: "a", cost: 10 });
    const large = await pool.run(sumTask, board, 2, { caller: "a", cost: 11 });
    expect(small).toEqual({ sum: 12, thread: threadId });
    expect(large.sum).toBe(12);
    expect(large.thread).not.toBe(threadId);
  });

  it("sends a subject once, and again when threads were told to forget it", async () => {
    open(1);
    let reads = 0;
    const counted = Object.defineProperty({}, "marks", {
      enumerable: true,
      get: () => {
        reads += 1;
        return board.marks;
      },
    }) as Board;
    for (let i = 0; i < 3; i++) await pool.run(sumTask, counted, 1, by("a"));
    expect(reads).toBe(1);
    pool.forget(counted);
    await pool.run(sumTask, counted, 1, by("a"));
    expect(reads).toBe(2);
  });

  it("keeps no subject for ever, and sends what it let go of anew", async () => {
    open(1);
    const boards = Array.from({ length: 9 }, (_, i) => ({ marks: sharedInt32(1).fill(i) }));
    for (let round = 0; round < 2; round++)
      for (const [i, one] of boards.entries()) expect((await pool.run(sumTask, one, 1, by("a"))).sum).toBe(i);
  });

  it("runs one job of a caller at a time, and those of others beside it", async () => {
    open(2);
    const first = pool.run(waitTask, board, { begun: 1, until: 9 }, by("a"));
    const second = pool.run(waitTask, board, { begun: 2, until: 9 }, by("a"));
    const other = pool.run(waitTask, board, { begun: 3, until: 8 }, by("b"));
    await Promise.all([marked(board, 1), marked(board, 3)]);
    Atomics.store(board.marks, 8, 1);
    await other;
    // The thread is free, and yet:
    expect(await pool.run(sumTask, { marks: sharedInt32(1) }, 1, by("c"))).toMatchObject({ sum: 0 });
    expect(board.marks[2]).toBe(0);
    Atomics.store(board.marks, 9, 1);
    expect(await Promise.all([first, second])).toEqual([1, 2]);
  });

  it("ends running work at its next step when nobody waits, and goes on in the same thread", async () => {
    open(1);
    const leave = new AbortController();
    const { thread } = await pool.run(sumTask, board, 1, by("a"));
    const running = pool.run(waitTask, board, { begun: 1, until: 9 }, by("a", leave.signal));
    await marked(board, 1);
    leave.abort(new Error("left"));
    await expect(running).rejects.toThrow("left");
    expect((await pool.run(sumTask, board, 1, by("a"))).thread).toBe(thread);
  });

  it("ends a thread that gives no turn, and goes on in another", async () => {
    open(1);
    const leave = new AbortController();
    const { thread } = await pool.run(sumTask, board, 1, by("a"));
    const running = pool.run(stubbornTask, board, 1, by("a", leave.signal));
    await marked(board, 1);
    leave.abort(new Error("left"));
    await expect(running).rejects.toThrow("left");
    expect((await pool.run(sumTask, board, 1, by("a"))).thread).not.toBe(thread);
  });

  it("never begins what was given up while it waited", async () => {
    open(1);
    const leave = new AbortController();
    const running = pool.run(waitTask, board, { begun: 1, until: 9 }, by("a"));
    const waiting = pool.run(waitTask, board, { begun: 2, until: 9 }, by("b", leave.signal));
    leave.abort(new Error("left"));
    await expect(waiting).rejects.toThrow("left");
    await expect(pool.run(sumTask, board, 1, by("b", leave.signal))).rejects.toThrow("left");
    Atomics.store(board.marks, 9, 1);
    await running;
    await pool.run(sumTask, board, 1, by("b"));
    expect(board.marks[2]).toBe(0);
  });

  it("refuses what is too much, with a cure", async () => {
    open(1, 2);
    const running = pool.run(waitTask, board, { begun: 1, until: 9 }, by("a"));
    await marked(board, 1);
    const waiting = pool.run(waitTask, board, { begun: 2, until: 9 }, by("b"));
    await expect(pool.run(waitTask, board, { begun: 3, until: 9 }, by("b"))).rejects.toMatchObject({
      code: "OVERLOADED",
    });
    Atomics.store(board.marks, 9, 1);
    expect(await Promise.all([running, waiting])).toEqual([1, 2]);
  });

  it("tells of failures, and of work that ends its thread, and goes on", async () => {
    open(1);
    await expect(pool.run(failingTask, board, "no luck", by("a"))).rejects.toThrow("no luck");
    await expect(pool.run({ ...sumTask, name: "noTask" }, board, 1, by("a"))).rejects.toThrow(
      "There is no task noTask",
    );
    expect((await pool.run(sumTask, board, 1, by("a"))).sum).toBe(0);
  });

  it("rejects what runs, what waits and what comes later when it is closed", async () => {
    open(1);
    const running = pool.run(stubbornTask, board, 1, by("a"));
    const waiting = pool.run(sumTask, board, 1, by("b"));
    await marked(board, 1);
    const ends = [running, waiting].map((work) =>
      expect(work).rejects.toMatchObject({ code: "GRAPH_CLOSED" }),
    );
    await pool.close();
    await Promise.all(ends);
    await expect(pool.run(sumTask, board, 1, by("c"))).rejects.toMatchObject({ code: "GRAPH_CLOSED" });
    await pool.close();
  });
});

describe("tasks", () => {
  it.each(["../../../server/matching/match-tasks.js", "../../../server/analysis/analysis.js"])(
    "of %s are exported under the names that threads find them by",
    async (module) => {
      const exports = Object.entries((await import(module)) as Record<string, unknown>).filter(
        ([, value]) => typeof value === "object" && value !== null && "run" in value,
      );
      expect(exports.length).toBeGreaterThan(0);
      for (const [name, task] of exports) expect(task).toMatchObject({ name });
    },
  );
});

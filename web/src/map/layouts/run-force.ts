import type { ForceStep } from "./force-layout.js";
import type { ForceOrder } from "./force-worker.js";
import type { Positions } from "./layout.js";

/** What comes back from a layout under way. */
export interface ForceListener {
  /** New positions, with how far the work has come, from 0 to 1. */
  readonly onStep: (positions: Positions, share: number) => void;
  readonly onError: (message: string) => void;
}

const startWorker = (): Worker =>
  new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" });

/** Waits from the start of the page for the first order, which then need not wait for it. */
let waiting: Worker | null = startWorker();

/** Runs the force layout in a worker of its own. Returns how to cancel it; the last positions stand. */
export function runForce(order: ForceOrder, listener: ForceListener): () => void {
  const worker = waiting ?? startWorker();
  waiting = null;
  worker.addEventListener("message", ({ data: { share, points } }: MessageEvent<ForceStep>) => {
    const { ids } = order.skeleton;
    const places = ids.map(
      (id, index) => [id, { x: points[2 * index] ?? 0, y: points[2 * index + 1] ?? 0 }] as const,
    );
    if (share >= 1) worker.terminate();
    listener.onStep(new Map(places), share);
  });
  worker.addEventListener("error", ({ message }) => {
    worker.terminate();
    listener.onError(message);
  });
  worker.postMessage(order);
  return () => {
    worker.terminate();
  };
}

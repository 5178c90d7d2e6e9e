import type { Point, Skeleton } from "./layout.js";
import { forceLayout } from "./force-layout.js";

/** What the page sends to the worker; a new order takes a new worker. */
export interface ForceOrder {
  readonly skeleton: Skeleton;
  readonly known: ReadonlyMap<string, Point>;
}

addEventListener("message", ({ data }: MessageEvent<ForceOrder>) => {
  for (const step of forceLayout(data.skeleton, data.known)) postMessage(step);
});

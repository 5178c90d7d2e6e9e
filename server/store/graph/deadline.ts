import { LinkagesError } from "../../errors.js";
import type { ReadOptions } from "./port.js";

/**
 * Settles as `work` does, unless the signal aborts first (rejects with its reason) or the time runs out (TIMEOUT).
 * Then `giveUp` is called once and whatever `work` still comes to is dropped.
 */
export async function withinDeadline<T>(
  { signal, timeoutMs }: ReadOptions,
  work: () => Promise<T>,
  giveUp: () => void = () => undefined,
): Promise<T> {
  signal?.throwIfAborted();
  if (signal === undefined && timeoutMs === undefined) return work();
  let timer: NodeJS.Timeout | undefined;
  let onAbort: () => void = () => undefined;
  const end = new Promise<void>((resolve) => {
    onAbort = resolve;
    signal?.addEventListener("abort", onAbort, { once: true });
    if (timeoutMs !== undefined) timer = setTimeout(resolve, timeoutMs);
  }).then(() => {
    giveUp();
    signal?.throwIfAborted();
    throw new LinkagesError("TIMEOUT", { timeoutMs: timeoutMs ?? 0 });
  });
  try {
    return await Promise.race([work(), end]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}

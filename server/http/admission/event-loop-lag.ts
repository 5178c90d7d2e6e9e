const EVERY_MS = 20;

/** How far behind the event loop is. */
export interface EventLoopLag {
  /** In milliseconds; grows within one long turn as well. */
  readonly ms: number;
  stop(): void;
}

/** Watches the event loop with a timer that does not keep the process alive. `now` is a clock in milliseconds. */
export function watchLag(now: () => number = () => performance.now()): EventLoopLag {
  let tickedAt = now();
  let smoothed = 0;
  const late = (): number => Math.max(0, now() - tickedAt - EVERY_MS);
  const timer = setInterval(() => {
    smoothed = Math.max(late(), smoothed / 2);
    tickedAt = now();
  }, EVERY_MS);
  timer.unref();
  return {
    get ms() {
      return Math.max(late(), smoothed);
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}

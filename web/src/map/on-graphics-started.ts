let graphicsStarted: Promise<void> | null = null;

/** Resolves when what the page shows now is on its way to the screen. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Has the browser start its graphics in a worker. Resolves when they are there, or cannot be started so. */
const startGraphics = (): Promise<void> =>
  new Promise((resolve) => {
    if (!("OffscreenCanvas" in globalThis)) {
      resolve();
      return;
    }
    const worker = new Worker(new URL("./graphics-worker.ts", import.meta.url), { type: "module" });
    const end = (): void => {
      worker.terminate();
      resolve();
    };
    worker.addEventListener("message", end);
    worker.addEventListener("error", end);
  });

/**
 * Does something in a task of its own once the graphics are started: without a graphics card that takes half a second,
 * for which the page would stand still. The start waits for the next frame, which it would hold up. Returns how to give
 * the task up.
 */
export function onGraphicsStarted(task: () => void): () => void {
  let isWanted = true;
  graphicsStarted ??= painted().then(startGraphics);
  void graphicsStarted.then(() =>
    setTimeout(() => {
      if (isWanted) task();
    }),
  );
  return () => {
    isWanted = false;
  };
}

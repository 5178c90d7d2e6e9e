let graphicsStarted: Promise<void> | null = null;

/** Resolves when what the page shows now is on its way to the screen. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Resolves when the graphics are there, or cannot be started in a worker. */
const startInWorker = (): Promise<void> =>
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

/** Has the browser start its graphics, once, after the next frame: that would wait for them. */
export const startGraphics = (): Promise<void> => (graphicsStarted ??= painted().then(startInWorker));

/**
 * Does something in a task of its own once the graphics are started: without a graphics card that takes half a second,
 * for which the page would stand still. Returns how to give the task up.
 */
export function onGraphicsStarted(task: () => void): () => void {
  let isWanted = true;
  void startGraphics().then(() =>
    setTimeout(() => {
      if (isWanted) task();
    }),
  );
  return () => {
    isWanted = false;
  };
}

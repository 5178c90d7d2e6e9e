/**
 * Has the browser start its graphics beside the page, which takes half a second without a graphics card: a map that was
 * made before would hold the page up until they are there. Resolves when they are, or cannot be started so.
 */
const graphicsStarted: Promise<void> = new Promise((resolve) => {
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

/** Does something in a task of its own once the graphics are started. Returns how to give it up. */
export function onGraphicsStarted(task: () => void): () => void {
  let isWanted = true;
  void graphicsStarted.then(() =>
    setTimeout(() => {
      if (isWanted) task();
    }),
  );
  return () => {
    isWanted = false;
  };
}

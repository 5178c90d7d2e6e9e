/** Has the browser start its graphics beside the page, so that the map need not wait for them when it is made. */
export function startGraphics(): void {
  if (!("OffscreenCanvas" in globalThis)) return;
  const worker = new Worker(new URL("./graphics-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", () => {
    worker.terminate();
  });
}

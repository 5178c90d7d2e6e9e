/** How long work may take before a terminal hears of it, and how often it hears again, in milliseconds. */
const SECOND = 1_000;

/** Waits for work; where the terminal is one, it says meanwhile what is done and for how long. */
export async function tellWorking<T>(what: string, work: Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work;
  const began = performance.now();
  const tell = setInterval(() => {
    process.stderr.write(`\r${what}: ${Math.round((performance.now() - began) / SECOND)} s`);
  }, SECOND);
  return work.finally(() => {
    clearInterval(tell);
    process.stderr.write("\r\u001B[K");
  });
}

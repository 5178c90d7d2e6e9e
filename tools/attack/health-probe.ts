import { Worker } from "node:worker_threads";

/** Asks /healthz again and again from a thread of its own, so that what this process does keeps no question back. */
export interface HealthProbe {
  /** The longest wait since it was last asked, in milliseconds; -1 where an answer failed. */
  longestMs(): Promise<number>;
  stop(): Promise<void>;
}

/** Plain JavaScript, since a worker has no loader for TypeScript. Asks one after the other, `everyMs` apart. */
const PROBE = `
const { parentPort, workerData: { url, everyMs } } = require("node:worker_threads");
const { Agent, get } = require("node:http");
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let longest = 0, failed = false, begun = 0;
function ask() {
  begun = performance.now();
  get(url + "/healthz", { agent }, (response) => {
    response.resume().once("end", () => {
      failed ||= response.statusCode !== 200;
      longest = Math.max(longest, performance.now() - begun);
      begun = 0;
      setTimeout(ask, everyMs);
    });
  }).once("error", () => { failed = true; begun = 0; setTimeout(ask, everyMs); });
}
ask();
parentPort.on("message", () => {
  const waits = begun === 0 ? 0 : performance.now() - begun;
  parentPort.postMessage(failed ? -1 : Math.max(longest, waits));
  longest = 0;
  failed = false;
});
`;

export function startProbe(url: string, everyMs = 10): HealthProbe {
  const worker = new Worker(PROBE, { eval: true, workerData: { url, everyMs } });
  return {
    longestMs: () =>
      new Promise((resolve) => {
        worker.once("message", resolve);
        worker.postMessage("longest");
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}

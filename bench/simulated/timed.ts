import type { Steps } from "../../server/network/turns/steps.js";
import { percentile } from "../measure.js";
import { usageOf } from "../process-usage.js";

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Does some work and says what it took, and what the process holds then. */
export async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const { heapUsed } = process.memoryUsage();
  const usage = usageOf(process.pid);
  const mb = (amount: number | undefined): string => (amount ?? NaN).toFixed(0);
  say(
    `${what}: ${((performance.now() - began) / 1_000).toFixed(2)} s, processor ${((user + system) / 1e6).toFixed(2)} s; ` +
      `resident ${mb(usage?.residentMb)} MB, at most ${mb(usage?.peakMb)} MB, heap ${mb(heapUsed / 1024 / 1024)} MB`,
  );
  return result;
}

/** Asks one after the other and says how long each took. */
export async function timedEach<T>(what: string, all: readonly T[], ask: (one: T) => unknown): Promise<void> {
  const times: number[] = [];
  const cpu = process.cpuUsage();
  for (const one of all) {
    const began = performance.now();
    await ask(one);
    times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  say(
    `${what}: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, processor ${((user + system) / 1e3 / all.length).toFixed(2)} ms each`,
  );
}

/** Notes the longest step of some work, in processor time, for others may have the processor meanwhile. */
export function longestStep(): { readonly ms: number; over<T>(steps: Steps<T>): Steps<T> } {
  let ms = 0;
  return {
    get ms() {
      return ms;
    },
    *over(steps) {
      for (;;) {
        const began = process.cpuUsage();
        const { done, value } = steps.next();
        const { user, system } = process.cpuUsage(began);
        ms = Math.max(ms, (user + system) / 1_000);
        if (done === true) return value;
        yield;
      }
    },
  };
}

import { parentPort, workerData } from "node:worker_threads";
import { type FromThread, type ThreadData, type ToThread, touch } from "./messages.js";
import type { Task } from "./task.js";

/** The entry of a worker thread: does one job after the other. */
const { stop } = workerData as ThreadData;
const subjects = new Map<number, object>();

parentPort?.on("message", (message: ToThread) => {
  if ("forget" in message) subjects.delete(message.forget);
  else void work(message).then((reply) => parentPort?.postMessage(reply));
});

type Job = Extract<ToThread, { job: number }>;

async function work({ job, module, name, input, subject, sent }: Job): Promise<FromThread> {
  try {
    const known = sent ?? subjects.get(subject);
    if (known === undefined) throw new Error(`The thread was not sent subject ${subject}.`);
    const oldest = touch(subjects, subject, known);
    if (oldest !== undefined) subjects.delete(oldest);
    const tasks = (await import(module)) as Record<string, Task<object, unknown, unknown>>;
    const steps = tasks[name]?.run(known, input);
    if (steps === undefined) throw new Error(`There is no task ${name} in ${module}.`);
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return { job, output: value };
      if (Atomics.load(stop, 0) === job) return { job, stopped: true };
    }
  } catch (error) {
    return { job, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { badInput, LinkagesError } from "../../errors.js";
import type { Trial, TrialInput, Untried } from "./trial.js";
import type { TrialOutcome } from "./trial-thread.js";

/** The memory of the thread: large enough for the largest files that come in by HTTP. */
const MEMORY_MB = 512;

/**
 * Tries files in a thread of its own, which the signal ends. Throws BAD_USER_INPUT for files that need more memory, and
 * the reason of the signal.
 */
export async function runTrial(
  given: Omit<TrialInput, "folder">,
  signal: AbortSignal,
): Promise<Trial | Untried> {
  const folder = await mkdtemp(join(tmpdir(), "linkages-trial-"));
  try {
    const outcome = await outcomeOf({ ...given, folder }, signal);
    if (isTrial(outcome)) return outcome.trial;
    throw new LinkagesError("BAD_USER_INPUT", outcome);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const isTrial = (outcome: TrialOutcome): outcome is { readonly trial: Trial | Untried } => "trial" in outcome;

function outcomeOf(input: TrialInput, signal: AbortSignal): Promise<TrialOutcome> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = openThread(input);
    const end = (): void => {
      void worker.terminate();
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", end, { once: true });
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) => {
      const isTooLarge = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(
        isTooLarge
          ? badInput(
              `Files are tried in ${MEMORY_MB} MB of memory.`,
              "more",
              "Run `linkages import --dry-run` instead.",
            )
          : error,
      );
    });
    worker.once("exit", () => {
      signal.removeEventListener("abort", end);
      reject(new Error("The thread that tried files ended without a word."));
    });
  });
}

/** As built, the thread is plain JavaScript; as written, tsx has to load it. */
function openThread(workerData: TrialInput): Worker {
  const isBuilt = import.meta.url.endsWith(".js");
  const entry = new URL(isBuilt ? "./trial-thread.js" : "./trial-thread.ts", import.meta.url).href;
  const first = isBuilt ? entry : new URL("../../workers/thread-as-written.js", import.meta.url).href;
  return new Worker(new URL(first), {
    workerData: { ...workerData, entry },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}

import { parentPort, workerData } from "node:worker_threads";
import { LinkagesError } from "../../errors.js";
import { tryFiles, type Trial, type TrialInput, type Untried } from "./trial.js";

/** What a thread says at its end: what came of the files, or what a user did wrong. */
export type TrialOutcome = { readonly trial: Trial | Untried } | LinkagesError["details"];

/** The entry of a worker thread that tries files, once. */
async function outcome(): Promise<TrialOutcome> {
  try {
    return { trial: await tryFiles(workerData as TrialInput) };
  } catch (error) {
    if (!(error instanceof LinkagesError) || error.code !== "BAD_USER_INPUT") throw error;
    return error.details;
  }
}

parentPort?.postMessage(await outcome());

import type { Trial } from "./trial.js";
import { coldStart } from "./trials/cold-start.js";
import { imports } from "./trials/import.js";
import { importBeside } from "./trials/import-beside.js";
import { memory } from "./trials/memory.js";
import { patches } from "./trials/patches.js";
import { writes } from "./trials/writes.js";

/** Every trial, in the order of the page. A new one is a file in trials/ and a line here. */
export const TRIALS = [
  coldStart,
  memory,
  patches,
  importBeside,
  writes,
  imports,
] as const satisfies readonly Trial[];

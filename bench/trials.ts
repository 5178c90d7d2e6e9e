import type { Trial } from "./trial.js";
import { coldStart } from "./trials/cold-start.js";
import { imports } from "./trials/import.js";

/** Every trial, in the order of the page. A new one is a file in trials/ and a line here. */
export const TRIALS = [coldStart, imports] as const satisfies readonly Trial[];

import type { Load } from "./load.js";

/** What is asked of the service: answers take at most so many times what one alone takes, … */
const MOST_TIMES = 2;
/** … so much of the capacity is served, … */
const LEAST_SERVED = 0.8;
/** … and so soon after the load it is as before. */
const MOST_RECOVERY_MS = 1_000;

/** A load and how long it lasted. */
export interface Spell {
  readonly load: Load;
  readonly seconds: number;
}

export interface Verdict {
  /** Median of the answered beside the load, in medians of one alone. */
  readonly times: number;
  /** Answered in a second, of those that are answered where nothing is too much. */
  readonly served: number;
  readonly recoveryMs: number;
  readonly isGood: boolean;
}

/** The value that so much of all (0 to 1) does not exceed; 0 of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export const answeredASecond = ({ load, seconds }: Spell): number => load.answeredMs.length / seconds;

export function verdictOf(
  { alone, capacity, overload }: Readonly<Record<"alone" | "capacity" | "overload", Spell>>,
  recoveryMs: number,
): Verdict {
  const medianOf = ({ load }: Spell): number => quantile(load.answeredMs, 0.5);
  const times = medianOf(overload) / medianOf(alone);
  const served = answeredASecond(overload) / answeredASecond(capacity);
  const isGood = times <= MOST_TIMES && served >= LEAST_SERVED && recoveryMs <= MOST_RECOVERY_MS;
  return { times, served, recoveryMs, isGood };
}

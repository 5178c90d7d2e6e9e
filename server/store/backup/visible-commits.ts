import { setTimeout as pause } from "node:timers/promises";
import { LinkagesError } from "../../errors.js";
import type { GraphPort } from "../graph/port.js";
import { type WholeCommit, wholeCommits } from "../log/log-repository.js";

/** Commits that are in memory at once: those of an import have some hundred kilobytes each. */
const COMMITS_A_READ = 20;
const A_WAIT_MS = 20;
const MOST_WAITS = 250;

/**
 * Commits after one up to another, some at a time, in order and dense. What is not visible yet is asked for again; throws
 * LOG_INCOMPLETE where it does not come.
 */
export async function* visibleCommits(
  port: GraphPort,
  after: number,
  upTo: number,
): AsyncGenerator<WholeCommit[]> {
  let waits = 0;
  for (let next = after + 1; next <= upTo;) {
    const part = await wholeCommits(port, next, Math.min(upTo, next + COMMITS_A_READ - 1));
    if (part.length > 0) {
      yield part;
      next += part.length;
      waits = 0;
      continue;
    }
    if ((waits += 1) > MOST_WAITS) throw new LinkagesError("LOG_INCOMPLETE", { seq: next });
    await pause(A_WAIT_MS);
  }
}

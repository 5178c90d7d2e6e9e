import type { LogHead } from "../../store/log/log-repository.js";

/** So many commits behind, reading everything anew is quicker than following. */
const MOST_COMMITS_BEHIND = 10_000;

/** Whether following the log does not lead from a version to where the log stands. */
export const isLost = ({ log, version }: Pick<LogHead, "log" | "version">, head: LogHead): boolean =>
  log !== head.log ||
  head.version < version ||
  head.oldest > version + 1 ||
  head.version - version > MOST_COMMITS_BEHIND;

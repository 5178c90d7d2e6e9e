const LISTED_AT_MOST = 50;

/** Thrown when records do not hold together; `problems` has every one, the message lists the first 50. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";

  constructor(
    /** What was read, as the message should call it: a folder, a file. */
    readonly origin: string,
    readonly problems: readonly string[],
  ) {
    const listed = problems.slice(0, LISTED_AT_MOST).map((problem) => `  - ${problem}`);
    const rest = problems.length - listed.length;
    if (rest > 0) listed.push(`  - and ${rest} more`);
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super(`${origin} has ${count}; nothing of it was taken over.\n${listed.join("\n")}`);
  }
}

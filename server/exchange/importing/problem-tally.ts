import type { ImportProblem } from "./import-problem.js";
import type { ImportListener, ImportReport } from "./import-report.js";

/** Ends an import at the first record or file left out, where that was asked for. */
export class StoppedEarly extends Error {}

/** Tells the listener of every problem of an import, and counts them. */
export class ProblemTally {
  private problems = 0;
  private leftOut = 0;
  private unread = 0;
  private lostValues = 0;

  constructor(
    private readonly listener: ImportListener,
    private readonly strict: boolean,
  ) {}

  /** Tells of a problem; throws `StoppedEarly` where a record or a file is left out and the import is strict. */
  async tell(problem: ImportProblem): Promise<void> {
    const { leftOut } = problem;
    if (leftOut === "record") this.leftOut += 1;
    await this.pass(problem);
    if (this.strict && (leftOut === "record" || leftOut === "file")) throw new StoppedEarly();
  }

  /** Tells of one record that is left out, for one or more problems. */
  async leaveOut(problems: readonly ImportProblem[]): Promise<void> {
    this.leftOut += 1;
    for (const problem of problems) await this.pass(problem);
    if (this.strict) throw new StoppedEarly();
  }

  /** No record and no part of a file was left out. */
  isWhole(): boolean {
    return this.unread + this.leftOut === 0;
  }

  counts(): Pick<ImportReport, "problems" | "leftOut" | "lostValues" | "unread"> {
    const { problems, leftOut, lostValues, unread } = this;
    return { problems, leftOut, lostValues, unread };
  }

  private async pass(problem: ImportProblem): Promise<void> {
    this.problems += 1;
    if (problem.leftOut === "file") this.unread += 1;
    if (problem.leftOut === "value") this.lostValues += 1;
    await this.listener.problem(problem);
  }
}

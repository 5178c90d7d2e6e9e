import { type ImportProblem, problemKind, problemLine } from "../exchange/importing/import-problem.js";

const SHOWN_AT_MOST = 20;

/** Shows the first problem of each kind as it comes, 20 at most, and in the end how often each came. */
export class ProblemKinds {
  private readonly kinds = new Map<string, { first: ImportProblem; count: number }>();

  constructor(private readonly show: (line: string) => void) {}

  add(problem: ImportProblem): void {
    const kind = problemKind(problem);
    const known = this.kinds.get(kind);
    if (known !== undefined) known.count += 1;
    else {
      this.kinds.set(kind, { first: problem, count: 1 });
      if (this.kinds.size <= SHOWN_AT_MOST) this.show(problemLine(problem));
    }
  }

  /** How often those came that came more than once, and how many were not shown. */
  counts(): string[] {
    const shown = [...this.kinds.values()].slice(0, SHOWN_AT_MOST);
    const lines = shown
      .filter(({ count }) => count > 1)
      .map(({ first, count }) => {
        const column = first.column === undefined ? "" : `, ${first.column}`;
        return `${count - 1} more like ${first.file}:${first.line ?? 1}${column}`;
      });
    const others = this.kinds.size - shown.length;
    return others === 0 ? lines : [...lines, `${others} more kinds of problems`];
  }
}

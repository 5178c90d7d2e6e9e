import { UnreadableFile } from "../importing/import-problem.js";
import type { HeadingCheck } from "../tables/csv-rows.js";

/** Reads a table of CORDIS under all of these headings only; without one the file is unreadable, and `cure` says what to do. */
export function neededHeadings(file: string, headings: readonly string[], cure: string): HeadingCheck {
  const missing = (found: readonly string[]): string[] =>
    headings.filter((heading) => !found.includes(heading));
  return {
    knows: (found) => missing(found).length === 0,
    open: (found) => {
      if (missing(found).length > 0)
        throw new UnreadableFile(
          { file, line: 1 },
          `Required the headings ${headings.join(", ")}; ${missing(found).join(", ")} are missing. ${cure}`,
          found.join(", "),
        );
    },
  };
}

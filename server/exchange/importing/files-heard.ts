import { normalize, sep } from "node:path";
import type { ImportItem } from "../importer.js";
import type { ImportProblem } from "./import-problem.js";

/** Which files of an import said something: a record, or why one is left out. */
export class FilesHeard {
  private readonly files = new Set<string>();

  note(item: ImportItem): void {
    if ("problem" in item) {
      const { file, leftOut } = item.problem;
      if (leftOut === "record" || leftOut === "file") this.files.add(file);
    } else if (item.isImport !== true) this.files.add(item.place.file);
  }

  /** What is told of files that were read to their end and hold nothing: all of them are refused, one beside others is named. */
  silent(paths: readonly string[]): ImportProblem[] {
    const silent = paths.filter((path) => !this.files.has(path) && !this.hearsPartOf(normalize(path)));
    return silent.length < paths.length ? silent.map(nothingBeside) : [nothingInside(paths)];
  }

  /** A folder has its files under it, a workbook its sheets behind it. */
  private hearsPartOf(path: string): boolean {
    const starts = [path.endsWith(sep) ? path : `${path}${sep}`, `${path}, `];
    return [...this.files].some((file) => starts.some((start) => normalize(file).startsWith(start)));
  }
}

const nothingBeside = (file: string): ImportProblem => ({
  file,
  text: "The file holds no record: nothing of it is taken beside the others. Fetch it again, if there should be some in it.",
  leftOut: "nothing",
});

function nothingInside([file = "", ...others]: readonly string[]): ImportProblem {
  const what = others.length === 0 ? "the file holds" : `the file and ${others.length} more hold`;
  const text = `Required at least one stakeholder, linkage or other record; ${what} none. Fetch the right file, or name its own format.`;
  return { file, text, leftOut: "file" };
}

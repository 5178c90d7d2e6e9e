import { graphImporter, linesOf } from "../graphs/graph-importer.js";
import { tiePart, Vertices } from "../graphs/vertices.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { UnreadableFile } from "../importing/import-problem.js";

/** NCOL of the Large Graph Layout: two names and a weight a line, without blanks in them and without a direction. */
export const ncol = graphImporter(
  {
    key: "ncol",
    title: "NCOL",
    path: "NCOL files (.ncol), as igraph writes them",
    description: "An edge a line, by the names of its ends; edges have no direction.",
  },
  (path) => (text) => readNcol(path, text),
);

async function* readNcol(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const vertices = new Vertices();
  let line = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    const [from, to, weight, ...more] = raw
      .replace(/^\uFEFF/u, "")
      .trim()
      .split(/\s+/u);
    if (from === undefined || from === "") continue;
    if (to === undefined || more.length > 0 || (weight !== undefined && !Number.isFinite(Number(weight))))
      throw new UnreadableFile(
        { file, line },
        "Required two names without blanks, and a weight or none. Correct the line, or name the format of the file.",
        raw,
      );
    yield [...vertices.seen(line, from, to), tiePart(line, from, to, weight)];
  }
}

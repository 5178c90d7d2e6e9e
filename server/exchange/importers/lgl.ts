import { graphImporter, linesOf } from "../graphs/graph-importer.js";
import { tiePart, Vertices } from "../graphs/vertices.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { UnreadableFile } from "../importing/import-problem.js";

/** LGL of the Large Graph Layout: `# name`, and below it a neighbour and a weight a line, without a direction. */
export const lgl = graphImporter(
  {
    key: "lgl",
    title: "LGL",
    path: "LGL files (.lgl), as igraph writes them",
    description: "Vertices with their neighbours below them; edges have no direction.",
  },
  (path) => (text) => readLgl(path, text),
);

async function* readLgl(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const vertices = new Vertices();
  let from: string | undefined;
  let line = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    const trimmed = raw.replace(/^\uFEFF/u, "").trim();
    if (trimmed === "") continue;
    const isVertex = trimmed.startsWith("#");
    const [name = "", weight, ...more] = trimmed.replace(/^#\s*/u, "").split(/\s+/u);
    const isWrong = isVertex
      ? weight !== undefined
      : !Number.isFinite(Number(weight ?? 1)) || more.length > 0;
    if (isWrong || name === "" || (!isVertex && from === undefined))
      throw new UnreadableFile(
        { file, line },
        "Required `# name`, and below it a name without blanks with a weight or none. Correct the line, or name the format of the file.",
        raw,
      );
    if (!isVertex) yield [...vertices.seen(line, name), tiePart(line, from ?? "", name, weight)];
    else {
      from = name;
      yield vertices.seen(line, name);
    }
  }
}

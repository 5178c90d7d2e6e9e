import { graphImporter, linesOf } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { UnreadableFile } from "../importing/import-problem.js";

/** The trivial graph format, as yEd and others write it. */
export const tgf = graphImporter(
  {
    key: "tgf",
    title: "Trivial Graph Format",
    path: "TGF files: nodes, a line with # alone, edges",
    description: "A node with its label in each line, then an edge with its label in each line.",
  },
  (path) => (text) => readTgf(path, text),
);

async function* readTgf(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const nodes: GraphPart[] = [];
  let isBelow = false;
  let line = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    const trimmed = raw.replace(/^\uFEFF/u, "").trim();
    if (trimmed === "") continue;
    if (isBelow) yield [toEdge(file, trimmed, line)];
    else if (trimmed !== "#") nodes.push(toNode(trimmed, line));
    else {
      isBelow = true;
      yield nodes;
    }
  }
  if (!isBelow)
    throw new UnreadableFile(
      { file, line },
      "Required a line with # alone between nodes and edges. Add it, or name the format of the file.",
    );
}

function toNode(text: string, line: number): GraphPart {
  const [, id, label] = /^(\S+)\s*(.*)$/su.exec(text) ?? [];
  return { sort: "node", element: { line, own: { id, label: label === "" ? undefined : label }, cells: {} } };
}

function toEdge(file: string, text: string, line: number): GraphPart {
  const [, from, to, label] = /^(\S+)\s+(\S+)\s*(.*)$/su.exec(text) ?? [];
  if (to === undefined)
    throw new UnreadableFile({ file, line }, "Required two ids of nodes. Correct the line.", text);
  return {
    sort: "edge",
    element: { line, own: { from, to, label: label === "" ? undefined : label }, cells: {} },
  };
}

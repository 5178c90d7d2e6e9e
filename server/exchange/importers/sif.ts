import { graphImporter, wholeText } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { Vertices } from "../graphs/vertices.js";

/** The simple interaction format of Cytoscape. */
export const sif = graphImporter(
  {
    key: "sif",
    title: "SIF",
    path: "SIF files of Cytoscape: a node, a kind of linkage and one or more nodes in each line",
    description: "A linkage from the first node of a line to each node behind the kind.",
  },
  () => readSif,
);

async function* readSif(text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const whole = await wholeText(text);
  // Names may hold blanks where tabs stand between them.
  const separator = whole.includes("\t") ? /\t/u : /\s+/u;
  const vertices = new Vertices();
  yield whole.split(/\r\n|\n|\r/u).flatMap((text, at) => {
    const words = text
      .trim()
      .split(separator)
      .map((word) => word.trim())
      .filter((word) => word !== "");
    return toParts(words, at + 1, vertices);
  });
}

function toParts([from, kind, ...others]: readonly string[], line: number, vertices: Vertices): GraphPart[] {
  if (from === undefined) return [];
  const parts = vertices.seen(line, from, ...others);
  if (kind !== undefined && others.length === 0)
    parts.push({
      passed: "line of two",
      text: "lines have two words, a node and a kind, and nobody behind them: the node alone is taken.",
      line,
      value: kind,
    });
  for (const to of others)
    parts.push({
      sort: "edge",
      element: { line, own: { from, to }, cells: kind === undefined ? {} : { type: kind } },
    });
  return parts;
}

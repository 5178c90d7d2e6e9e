import type { GraphPart } from "./graph-part.js";

/** The vertices of a file that names them by its edges alone. */
export class Vertices {
  private readonly names = new Set<string>();

  /** Those of these names that come for the first time, as nodes. */
  seen(line: number, ...names: readonly string[]): GraphPart[] {
    return names
      .filter((name) => this.names.size < this.names.add(name).size)
      .map((id) => ({ sort: "node", element: { line, own: { id }, cells: {} } }));
  }
}

/** An edge without a direction; a weight of 1 is that of any edge. */
export const tiePart = (line: number, from: string, to: string, weight: string | undefined): GraphPart => ({
  sort: "edge",
  element: {
    line,
    own: { from, to, undirected: true },
    cells: weight === undefined || Number(weight) === 1 ? {} : { weight },
  },
});

import type { Importer, ImportInput } from "../importer.js";
import { graphItems, graphSources, type ReadParts } from "./graph-file.js";

/** An importer of graph files that differ only in how their text is cut into nodes and edges. */
export const graphImporter = (
  about: Pick<Importer, "key" | "title" | "path" | "description">,
  reader: (path: string, input: ImportInput) => ReadParts,
): Importer => ({
  ...about,
  files: (path) => [path],
  start: (input) => {
    const sources = graphSources(input);
    return { read: (path) => graphItems(path, input, sources, reader(path, input)) };
  },
});

/** The whole text of a file that has to be seen at once. */
export async function wholeText(text: AsyncGenerator<string>): Promise<string> {
  let whole = "";
  for await (const piece of text) whole += piece;
  return whole.startsWith("\uFEFF") ? whole.slice(1) : whole;
}

/** The lines of a text, without their ends. */
export async function* linesOf(text: AsyncGenerator<string>): AsyncGenerator<string> {
  let held = "";
  for await (const piece of text) {
    held += piece;
    const lines = held.split(/\r\n|\n|\r(?!$)/u);
    held = lines.pop() ?? "";
    yield* lines;
  }
  if (held !== "") yield held.replace(/\r$/u, "");
}

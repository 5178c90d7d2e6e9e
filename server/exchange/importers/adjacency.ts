import { graphImporter } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { UnreadableFile } from "../importing/import-problem.js";
import { tableForm } from "../rows/row-sorts.js";
import { CsvCutter } from "../tables/csv-cutter.js";

/** Tables whose rows name a stakeholder and then those it is linked with: an adjacency list. */
export const adjacency = graphImporter(
  {
    key: "adjacency",
    title: "Adjacency list",
    path: "CSV files without headings, a name and then its neighbours in each row",
    description: "A linkage from the first name of each row to each other name in it.",
  },
  (path) => (text) => readLists(path, text),
);

const HEADING = /^(?:node|vertex|source|target|from|to|id|name|neighbou?rs?|adjacent)[\s_]*\d*$/iu;

async function* readLists(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const cutter = new CsvCutter(file);
  const seen = new Set<string>();
  const parts = (): GraphPart[] =>
    [...cutter.records()].flatMap(({ cells, line }) => {
      const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
      if (
        seen.size === 0 &&
        (tableForm(names, undefined) !== undefined || names.every((name) => HEADING.test(name)))
      )
        throw new UnreadableFile(
          { file, line },
          "Required names from the first row on; this one has headings. Take the row away, or import it as `tables` where it has an end in each column.",
          names.join(", "),
        );
      const [from, ...others] = names;
      const nodes = names.filter((name) => !seen.has(name) && seen.add(name));
      return [
        ...nodes.map((name): GraphPart => ({ sort: "node", element: { line, own: { name }, cells: {} } })),
        ...others.map((to): GraphPart => ({ sort: "edge", element: { line, own: { from, to }, cells: {} } })),
      ];
    });
  for await (const piece of text) {
    cutter.add(piece);
    yield parts();
  }
  cutter.end();
  yield parts();
}

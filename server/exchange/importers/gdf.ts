import { graphImporter, linesOf } from "../graphs/graph-importer.js";
import type { GraphElement, GraphPart } from "../graphs/graph-part.js";
import { typedText } from "../graphs/typed-text.js";
import { UnreadableFile } from "../importing/import-problem.js";

/** Files of GUESS in its format GDF, which Gephi writes. */
export const gdf = graphImporter(
  {
    key: "gdf",
    title: "GDF",
    path: "GDF files of GUESS and Gephi",
    description: "Nodes below nodedef> and edges below edgedef>, with their columns.",
  },
  (path) => (text) => readGdf(path, text),
);

/** The columns of the lines below a heading. */
interface Section {
  readonly sort: "node" | "edge";
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

async function* readGdf(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  let section: Section | undefined;
  let line = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    const trimmed = raw.replace(/^\uFEFF/u, "").trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const [, sort, columns] = /^(node|edge)def\s*>(.*)$/iu.exec(trimmed) ?? [];
    if (columns !== undefined)
      section = { sort: sort?.toLowerCase() as Section["sort"], columns: columnsIn(columns) };
    else if (section === undefined)
      throw new UnreadableFile(
        { file, line },
        "Required a line nodedef> or edgedef> above the first row. Name the format of the file.",
        trimmed,
      );
    else yield [toPart(file, line, section, cellsIn(trimmed))];
  }
}

const columnsIn = (text: string): Section["columns"] =>
  text.split(",").map((column) => {
    const [name = "", type = ""] = column.trim().split(/\s+/u);
    return { name, type };
  });

/** Cells may stand in quotes of either sort, with commas inside. */
const cellsIn = (text: string): string[] =>
  [...text.matchAll(/(?:^|,)\s*(?:"((?:[^"\\]|\\.|"")*)"|'((?:[^'\\]|\\.)*)'|([^,]*))/gu)].map(
    ([, double, single, plain]) =>
      (double?.replaceAll('""', '"') ?? single)?.replace(/\\(.)/gu, "$1") ?? plain?.trim() ?? "",
  );

function toPart(file: string, line: number, { sort, columns }: Section, given: readonly string[]): GraphPart {
  if (given.length > columns.length)
    throw new UnreadableFile(
      { file, line },
      `Required ${columns.length} cells, as many as columns; the line has ${given.length}. Put texts with commas in quotes.`,
      given.join(","),
    );
  const cells: Record<string, string> = {};
  for (const [at, { name, type }] of columns.entries()) {
    const cell = given[at] ?? "";
    if (cell !== "") cells[name] = typedText(cell, type);
  }
  return { sort, element: sort === "node" ? nodeOf(line, cells) : edgeOf(line, cells) };
}

const nodeOf = (line: number, { name, label, ...cells }: Record<string, string>): GraphElement => ({
  line,
  own: { id: name, label },
  cells,
});

function edgeOf(line: number, given: Record<string, string>): GraphElement {
  const { node1: from, node2: to, directed, label, ...cells } = given;
  return { line, own: { from, to, label, undirected: directed?.toLowerCase() !== "true" }, cells };
}

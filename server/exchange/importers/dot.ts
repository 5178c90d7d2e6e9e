import { DotParser } from "../graphs/dot-parser.js";
import { graphImporter, wholeText } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";

/** Graphs in the language of Graphviz. */
export const dot = graphImporter(
  {
    key: "dot",
    title: "DOT",
    path: "files of Graphviz (.gv, .dot)",
    description: "Nodes and edges with their attributes; drawings and groups are told.",
  },
  (path) => (text) => readDot(path, text),
);

async function* readDot(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const { nodes, edges, besides } = new DotParser(file, await wholeText(text)).graph();
  yield besides;
  yield [...nodes].map(([id, { line, attributes }]): GraphPart => {
    const { label, ...cells } = attributes;
    const shown = label !== undefined && /^m?record$/iu.test(cells["shape"] ?? "") ? ofRecord(label) : label;
    const name = shown === undefined || shown === "\\N" ? undefined : plain(shown, id) || undefined;
    return { sort: "node", element: { line, own: { id, label: name }, cells: drawn(cells) } };
  });
  yield edges.map(({ from, to, line, undirected, attributes }): GraphPart => {
    const { id, label, dir, ...cells } = attributes;
    const own = {
      ...{ id, label: label === undefined ? undefined : plain(label, "") || undefined },
      ...(dir === "back" ? { from: to, to: from } : { from, to }),
      undirected: dir === undefined ? undirected : !["forward", "back"].includes(dir),
    };
    return { sort: "edge", element: { line, own, cells: drawn(cells) } };
  });
}

/** The fields of a node that is drawn as a record, one after another, without their ports and braces. */
const ofRecord = (label: string): string =>
  label
    .replace(/(?<!\\)<[^<>]*>/gu, " ")
    .split(/(?<!\\)[{}|]/u)
    .map((field) => field.replace(/\\([{}|<> ])/gu, "$1").trim())
    .filter((field) => field !== "")
    .join(", ");

/** A label without the signs that break its lines. */
const plain = (label: string, node: string): string =>
  label
    .replace(/\\([nlrN\\])/gu, (_, sign: string) => (sign === "N" ? node : sign === "\\" ? "\\" : " "))
    .replace(/\s+/gu, " ")
    .trim();

/** Attributes whose values say something; a backslash is written twice. */
const drawn = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [name, value.replaceAll("\\\\", "\\")]),
  );

import { openGraphFile } from "../graph-file.js";
import type { Importer, ImportInput, ImportItem } from "../importer.js";
import type { Row } from "../row-records.js";
import { childrenOf, type XmlElement, xmlElements } from "../xml-elements.js";

const ELEMENTS = new Set(["attributes", "node", "edge"]);

/** Graph files of Gephi (GEXF 1.1 to 1.3), static or dynamic. */
export const gexf: Importer = {
  key: "gexf",
  title: "GEXF",
  path: "GEXF files",
  description: "Nodes and edges with their attributes, as Gephi saves them.",
  files: (path) => [path],
  start: (input) => (path) => readGexf(path, input),
};

async function* readGexf(path: string, input: ImportInput): AsyncGenerator<readonly ImportItem[]> {
  const graph = openGraphFile(path, input);
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  yield [graph.document];
  for await (const found of xmlElements(path, input.text(path), ELEMENTS))
    yield found.flatMap(({ element, around }): ImportItem[] => {
      if (element.name === "attributes") {
        const of = element.attributes["class"] === "edge" ? titles.edge : titles.node;
        for (const { attributes } of childrenOf(element, "attribute"))
          of.set(attributes["id"] ?? "", attributes["title"] ?? attributes["id"] ?? "");
        return [];
      }
      if (element.name === "node")
        return nodesIn(element).flatMap((node) => graph.node(toRow(path, node, titles.node)));
      const usual = around.find(({ name }) => name === "graph")?.attributes["defaultedgetype"];
      const type = element.attributes["type"] ?? usual ?? "undirected";
      return graph.edge(toRow(path, element, titles.edge), type === "undirected" || type === "mutual");
    });
}

/** A node with the nodes inside it: hierarchy in GEXF is nesting. */
const nodesIn = (node: XmlElement): XmlElement[] => [
  node,
  ...childrenOf(node, "nodes").flatMap((inner) => childrenOf(inner, "node").flatMap(nodesIn)),
];

/** What the elements themselves say; `type` is about direction, and `kind` may be our own attribute. */
const OWN = ["id", "label", "source", "target"];

function toRow(file: string, element: XmlElement, titles: ReadonlyMap<string, string>): Row {
  const cells: Record<string, string> = {};
  for (const name of OWN) {
    const value = element.attributes[name];
    if (value !== undefined && value !== "" && !(element.name === "edge" && name === "label"))
      cells[name] = value;
  }
  const { kind, start, end } = element.attributes;
  if (kind !== undefined) cells["kind"] = kind;
  for (const values of childrenOf(element, "attvalues"))
    for (const { attributes } of childrenOf(values, "attvalue")) {
      const title = titles.get(attributes["for"] ?? attributes["id"] ?? "");
      if (title !== undefined && attributes["value"] !== undefined) cells[title] = attributes["value"];
    }
  if (cells["period"] === undefined && (start !== undefined || end !== undefined))
    cells["period"] = start === end ? (start ?? "") : `${start ?? ".."}/${end ?? ".."}`;
  return { file, line: element.line, cells };
}

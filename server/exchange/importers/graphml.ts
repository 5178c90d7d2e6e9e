import { openGraphFile } from "../graph-file.js";
import type { Importer, ImportInput, ImportItem } from "../importer.js";
import type { Row } from "../row-records.js";
import { childOf, childrenOf, type XmlElement, xmlElements } from "../xml-elements.js";

const ELEMENTS = new Set(["key", "node", "edge"]);

/** Graph files in GraphML, as networkx, yEd, Neo4j and others write them. */
export const graphml: Importer = {
  key: "graphml",
  title: "GraphML",
  path: "GraphML files",
  description: "Nodes and edges with their attributes.",
  files: (path) => [path],
  start: (input) => (path) => readGraphml(path, input),
};

interface Key {
  readonly name: string;
  readonly of: string;
  readonly fallback: string | undefined;
}

async function* readGraphml(path: string, input: ImportInput): AsyncGenerator<readonly ImportItem[]> {
  const graph = openGraphFile(path, input);
  const keys = new Map<string, Key>();
  yield [graph.document];
  for await (const found of xmlElements(path, input.text(path), ELEMENTS))
    yield found.flatMap(({ element, around }): ImportItem[] => {
      if (element.name === "key") {
        const { id = "", for: of = "all", "attr.name": name = id } = element.attributes;
        keys.set(id, { name, of, fallback: childOf(element, "default")?.text });
        return [];
      }
      const row = toRow(path, element, keys);
      if (element.name === "node") return graph.node(row);
      const usual = around.find(({ name }) => name === "graph")?.attributes["edgedefault"];
      const { directed } = element.attributes;
      return graph.edge(row, directed === undefined ? usual === "undirected" : directed === "false");
    });
}

function toRow(file: string, element: XmlElement, keys: ReadonlyMap<string, Key>): Row {
  const cells: Record<string, string> = {};
  for (const name of ["id", "source", "target"]) {
    const value = element.attributes[name];
    if (value !== undefined && value !== "") cells[name] = value;
  }
  for (const { name, of, fallback } of keys.values())
    if (fallback !== undefined && fallback !== "" && (of === "all" || of === element.name))
      cells[name] = fallback;
  for (const data of childrenOf(element, "data")) {
    const name = keys.get(data.attributes["key"] ?? "")?.name;
    if (name !== undefined && data.text !== "") cells[name] = data.text;
  }
  // Without any name a node goes by its key.
  if (element.name === "node" && cells["name"] === undefined && cells["label"] === undefined)
    cells["label"] = cells["id"] ?? "";
  return { file, line: element.line, cells };
}

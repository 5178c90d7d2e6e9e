import { carriedFacet, FACET_INSTRUCTION } from "../graphs/carried-facets.js";
import { graphItems, graphSources } from "../graphs/graph-file.js";
import { type GraphPart, ofTheGraph, repeatedValue } from "../graphs/graph-part.js";
import { nameOfItsOwn, typedText } from "../graphs/typed-text.js";
import type { Importer, ImportItem } from "../importer.js";
import { childOf, childrenOf, textInside, type XmlElement, xmlElements } from "../reading/xml-elements.js";

const ELEMENTS = new Set([`?${FACET_INSTRUCTION}`, "key", "node", "edge", "hyperedge", "data", "desc"]);
const ROOT = { name: "graphml", format: "GraphML" };

/** Graph files in GraphML, as networkx, yEd, Neo4j and others write them. */
export const graphml: Importer = {
  key: "graphml",
  title: "GraphML",
  path: "GraphML files",
  description: "Nodes and edges with their attributes, groups and labels of yEd included.",
  files: (path) => [path],
  start: (input) => {
    const sources = graphSources(input);
    return {
      read: (path): AsyncGenerator<readonly ImportItem[]> => {
        const keys = new Map<string, Key>();
        return graphItems(path, input, sources, (text) => readParts(path, text, keys));
      },
    };
  },
};

interface Key {
  readonly name: string;
  readonly of: string;
  readonly fallback: string | undefined;
  readonly type: string | undefined;
  /** Its values are drawings of yEd, not text. */
  readonly drawing: boolean;
}

/** The keys are kept from the look ahead, so that those declared late are known. */
async function* readParts(
  path: string,
  text: AsyncGenerator<string>,
  keys: Map<string, Key>,
): AsyncGenerator<readonly GraphPart[]> {
  for await (const found of xmlElements(path, text, ELEMENTS, ROOT))
    yield found.flatMap(({ element, around }): GraphPart[] => {
      switch (element.name) {
        case "key":
          keys.set(element.attributes["id"] ?? "", toKey(element, keys));
          return [];
        case "data":
          return element.text === "" ? [] : [ofTheGraph(nameIn(element, keys), element.text, element.line)];
        case "desc":
          return element.text === "" ? [] : [ofTheGraph("desc", element.text, element.line)];
        case `?${FACET_INSTRUCTION}`:
          return carriedFacet(element);
        case "hyperedge":
          return [hyperedge(element)];
        default: {
          const usual = around.findLast(({ name }) => name === "graph")?.attributes["edgedefault"];
          return partsOf(element, usual, keys);
        }
      }
    });
}

function toKey(element: XmlElement, keys: ReadonlyMap<string, Key>): Key {
  const { id = "", for: of = "all", "attr.name": given = id, "attr.type": type } = element.attributes;
  const others = [...keys].filter(
    ([other, key]) => other !== id && (key.of === of || key.of === "all" || of === "all"),
  );
  const name = nameOfItsOwn(given, new Set(others.map(([, key]) => key.name)));
  const drawing = element.attributes["yfiles.type"] !== undefined;
  return { name, of, type, fallback: childOf(element, "default")?.text, drawing };
}

const nameIn = (data: XmlElement, keys: ReadonlyMap<string, Key>): string =>
  keys.get(data.attributes["key"] ?? "")?.name ?? data.attributes["key"] ?? "";

const hyperedge = ({ line }: XmlElement): GraphPart => ({
  passed: "hyperedge",
  text: "edges between more than two nodes are left out: a linkage has two ends.",
  line,
});

/** A node or edge, and what stands in the graphs inside of a node. */
function partsOf(
  element: XmlElement,
  usual: string | undefined,
  keys: ReadonlyMap<string, Key>,
): GraphPart[] {
  const sort = element.name === "node" ? "node" : "edge";
  const parts = ofElement(sort, element, usual, keys);
  const { sourceport, targetport } = element.attributes;
  if (sourceport !== undefined || targetport !== undefined)
    parts.push({
      passed: "port",
      text: "edges name ports of their nodes, which have no place in the model.",
      line: element.line,
    });
  for (const graph of childrenOf(element, "graph")) {
    const inside = graph.children.filter(({ name }) => name === "node" || name === "edge");
    if (inside.some(({ name }) => name === "node"))
      parts.push({
        passed: "group",
        text: "nodes are groups with others inside: all of them are taken, but not who is in which group.",
        line: element.line,
        value: element.attributes["id"] ?? "",
      });
    for (const child of inside) parts.push(...partsOf(child, graph.attributes["edgedefault"] ?? usual, keys));
    for (const child of childrenOf(graph, "hyperedge")) parts.push(hyperedge(child));
  }
  return parts;
}

const OWN = new Set([
  "id",
  "source",
  "target",
  "directed",
  "label",
  "sourceport",
  "targetport",
  "yfiles.foldertype",
]);

function ofElement(
  sort: "node" | "edge",
  element: XmlElement,
  usual: string | undefined,
  keys: ReadonlyMap<string, Key>,
): GraphPart[] {
  const cells: Record<string, string> = {};
  const passed: GraphPart[] = [];
  const seen = new Set<string>();
  let drawn: string | undefined;
  for (const { name, of, fallback } of keys.values())
    if (fallback !== undefined && fallback !== "" && (of === "all" || of === element.name))
      cells[name] = fallback;
  for (const data of childrenOf(element, "data")) {
    const id = data.attributes["key"] ?? "";
    drawn ??= textInside(data, element.name === "node" ? "NodeLabel" : "EdgeLabel");
    const key = keys.get(id);
    if (key?.drawing === true) continue;
    const text = data.text === "" ? textIn(data) : data.text;
    if (text === "") continue;
    if (seen.has(id)) passed.push(repeatedValue(key?.name ?? id, text, data.line));
    else cells[key?.name ?? id] = typedText(text, key?.type);
    seen.add(id);
  }
  const desc = childOf(element, "desc")?.text ?? "";
  if (desc !== "" && cells["desc"] === undefined) cells["desc"] = desc;
  for (const [name, value] of Object.entries(element.attributes))
    if (!OWN.has(name) && !name.startsWith("xmlns") && value !== "" && cells[name] === undefined)
      cells[name] = value;
  const { id, source, target, directed, label } = element.attributes;
  const undirected = directed === undefined ? usual === "undirected" : directed === "false";
  const own =
    element.name === "node"
      ? { id, label: drawn?.replace(/\s+/gu, " ") ?? label }
      : { id, from: source, to: target, label: drawn?.replace(/\s+/gu, " ") ?? label, undirected };
  return [{ sort, element: { line: element.line, own, cells } }, ...passed];
}

/** The text of all elements inside of one that has none of its own: mark-up in a value. */
const textIn = (data: XmlElement): string =>
  data.children
    .map((child) => [child.text, textIn(child)].filter((text) => text !== "").join(" "))
    .filter((text) => text !== "")
    .join(" ");

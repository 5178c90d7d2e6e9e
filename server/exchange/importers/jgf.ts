import { graphImporter, wholeText } from "../graphs/graph-importer.js";
import { type GraphPart, ofTheGraph } from "../graphs/graph-part.js";
import { jsonCells, jsonObject, jsonObjects, jsonText, parsedJson, withKind } from "../graphs/json-cells.js";
import { UnreadableFile } from "../importing/import-problem.js";
import { lineOf } from "../reading/json-lines.js";

/** The JSON Graph Format, versions 1 and 2. */
export const jgf = graphImporter(
  {
    key: "jgf",
    title: "JSON Graph Format",
    path: "JSON files with a graph of nodes and edges (jsongraphformat.info)",
    description: "Nodes and edges with their labels, relations and metadata.",
  },
  (path) => (text) => readJgf(path, text),
);

type Fields = Readonly<Record<string, unknown>>;

async function* readJgf(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const { graph, graphs } = jsonObject(parsedJson(file, await wholeText(text)));
  const all = jsonObjects(graphs ?? [graph]);
  const [first = {}] = all;
  if (all.length > 1 || first["nodes"] === undefined)
    throw new UnreadableFile(
      { file },
      `Required one graph with nodes; there are ${all.length > 1 ? all.length : "none"}. Write each graph into a file of its own, or name the format of the file.`,
    );
  const { nodes, edges, hyperedges, metadata, directed, ...others } = first;
  yield Object.entries({ ...others, ...jsonObject(metadata) }).flatMap(([name, value]) => {
    const said = jsonText(value);
    return said === undefined ? [] : [ofTheGraph(name, said, 1)];
  });
  // Nodes of version 1 are a list and have their ids inside.
  const named = Array.isArray(nodes)
    ? jsonObjects(nodes).map((node) => [jsonText(node["id"]), node] as const)
    : Object.entries(jsonObject(nodes)).map(([id, node]) => [id, jsonObject(node)] as const);
  yield named.map(([id, node]) => ({
    sort: "node",
    element: { line: lineOf(node), own: { id, label: jsonText(node["label"]) }, cells: cellsOf(node) },
  }));
  yield jsonObjects(edges).map((edge) => toEdge(edge, directed));
  yield jsonObjects(hyperedges).map(() => ({
    passed: "hyperedges",
    text: "hyperedges have no place in the model.",
    line: 1,
  }));
}

function toEdge(edge: Fields, directed: unknown): GraphPart {
  const own = {
    ...{ id: jsonText(edge["id"]), from: jsonText(edge["source"]), to: jsonText(edge["target"]) },
    ...{ label: jsonText(edge["label"]), undirected: (edge["directed"] ?? directed) === false },
  };
  const cells = withKind(cellsOf(edge), "relation", jsonText(edge["relation"]));
  return { sort: "edge", element: { line: lineOf(edge), own, cells } };
}

const OWN = new Set(["id", "label", "source", "target", "directed", "relation", "metadata"]);

/** What stands in `metadata`, and what a program wrote beside it. */
const cellsOf = (element: Fields): Record<string, string> => ({
  ...jsonCells(element, OWN),
  ...jsonCells(jsonObject(element["metadata"])),
});

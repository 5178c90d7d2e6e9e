import { graphImporter, wholeText } from "../graphs/graph-importer.js";
import { type GraphPart, ofTheGraph } from "../graphs/graph-part.js";
import { jsonCells, jsonObject, jsonObjects, jsonText, parsedJson } from "../graphs/json-cells.js";
import { UnreadableFile } from "../importing/import-problem.js";
import { lineOf } from "../reading/json-lines.js";

/** Workspaces of Gephi Lite as JSON: the graph of graphology, and the data of its nodes and edges beside it. */
export const gephiLite = graphImporter(
  {
    key: "gephi-lite",
    title: "Gephi Lite",
    path: "workspaces of Gephi Lite (JSON)",
    description: "Nodes and edges with their data; filters, appearance and places on the drawing are told.",
  },
  (path) => (text) => readWorkspace(path, text),
);

type Fields = Readonly<Record<string, unknown>>;

async function* readWorkspace(
  file: string,
  text: AsyncGenerator<string>,
): AsyncGenerator<readonly GraphPart[]> {
  const { graphDataset, filters } = jsonObject(parsedJson(file, await wholeText(text)));
  const dataset = jsonObject(graphDataset);
  const graph = jsonObject(dataset["fullGraph"]);
  const { nodes, edges } = graph;
  if (!Array.isArray(nodes) || !Array.isArray(edges))
    throw new UnreadableFile(
      { file },
      "Required a workspace of Gephi Lite with its graph. Name the format of the file.",
    );
  const metadata = jsonObject(dataset["metadata"]);
  const type = jsonObject(graph["options"])["type"] ?? metadata["type"];
  yield Object.entries(metadata).flatMap(([name, value]) => {
    const said = name === "type" ? undefined : jsonText(value);
    return said === undefined ? [] : [ofTheGraph(name, said, 1)];
  });
  if (Object.values(jsonObject(filters)).some((list) => Array.isArray(list) && list.length > 0))
    yield [
      {
        passed: "filters",
        text: "the workspace has filters: they are passed over, and what they hide is taken.",
        line: 1,
      },
    ];
  const dataOf = { node: dataReader(dataset, "node"), edge: dataReader(dataset, "edge") };
  yield jsonObjects(nodes).map((node) => {
    const { label, ...cells } = dataOf.node(node);
    return {
      sort: "node",
      element: { line: lineOf(node), own: { id: jsonText(node["key"]), label }, cells },
    };
  });
  yield jsonObjects(edges).map((edge) => {
    const { label, ...cells } = dataOf.edge(edge);
    const [id, from, to] = ["key", "source", "target"].map((name) => jsonText(edge[name]));
    const undirected = type === "undirected" || edge["undirected"] === true;
    return { sort: "edge", element: { line: lineOf(edge), own: { id, from, to, label, undirected }, cells } };
  });
}

/** Reads the data of an element, by its key; workspaces before 1.0 have its label among what is drawn. */
function dataReader(dataset: Fields, sort: "node" | "edge"): (element: Fields) => Record<string, string> {
  const data = jsonObject(dataset[`${sort}Data`]);
  const drawn = jsonObject(dataset[`${sort}RenderingData`]);
  const separators = new Map(
    jsonObjects(dataset[`${sort}Fields`]).flatMap(({ id, type, separator }) =>
      type === "keywords" && typeof separator === "string" && separator !== ""
        ? [[String(id), separator] as const]
        : [],
    ),
  );
  return (element) => {
    const key = String(element["key"]);
    const { label } = jsonObject(drawn[key]);
    const given = {
      ...(label !== undefined && { label }),
      ...jsonObject(element["attributes"]),
      ...jsonObject(data[key]),
    };
    const listed = Object.entries(given).map(([name, value]) => {
      const separator = separators.get(name);
      const isList = separator !== undefined && typeof value === "string";
      return [name, isList ? value.split(separator).map((item) => item.trim()) : value] as const;
    });
    return jsonCells(Object.fromEntries(listed));
  };
}

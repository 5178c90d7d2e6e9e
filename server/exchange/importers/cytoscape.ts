import { graphImporter, wholeText } from "../graphs/graph-importer.js";
import { facetParts } from "../graphs/carried-facets.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { jsonCells, jsonObject, jsonObjects, jsonText, parsedJson, sumCells } from "../graphs/json-cells.js";
import { UnreadableFile } from "../importing/import-problem.js";
import { lineOf } from "../reading/json-lines.js";

/** Networks of Cytoscape and Cytoscape.js as JSON. */
export const cytoscape = graphImporter(
  {
    key: "cytoscape",
    title: "Cytoscape JSON",
    path: "JSON files with elements (.cyjs), as Cytoscape writes them",
    description: "Nodes and edges with their data; what Cytoscape keeps for itself is told.",
  },
  (path) => (text) => readCytoscape(path, text),
);

async function* readCytoscape(
  file: string,
  text: AsyncGenerator<string>,
): AsyncGenerator<readonly GraphPart[]> {
  const json = parsedJson(file, await wholeText(text));
  const { elements, facets, ...others } = Array.isArray(json) ? { elements: json } : jsonObject(json);
  const lists = jsonObject(elements);
  const groups = Array.isArray(elements)
    ? jsonObjects(elements).map(
        (one) => [one["group"] ?? ("source" in jsonObject(one["data"]) ? "edges" : "nodes"), one] as const,
      )
    : (["nodes", "edges"] as const).flatMap((group) =>
        jsonObjects(lists[group]).map((one) => [group, one] as const),
      );
  if (elements === undefined)
    throw new UnreadableFile(
      { file },
      "Required an object with elements, as Cytoscape writes it. Name the format of the file.",
    );
  yield facetParts(facets);
  yield jsonObjects([jsonObject(others["data"])]).flatMap((data) =>
    Object.keys(data).map((name) =>
      passed(`graph ${name}`, `values of the whole graph (${name}) have no place in the model.`),
    ),
  );
  yield groups.flatMap(([group, element]) => toParts(group === "edges" ? "edge" : "node", element));
}

/** What Cytoscape writes of its own beside the columns of its tables. */
const OWN = new Set([
  "id",
  "source",
  "target",
  "amount",
  "SUID",
  "shared_name",
  "shared_interaction",
  "selected",
  "interaction",
]);

function toParts(sort: "node" | "edge", element: Readonly<Record<string, unknown>>): GraphPart[] {
  const { parent, ...rest } = jsonObject(element["data"]);
  // A parent in Cytoscape is the box that a node is drawn in; those of our own exports are ids.
  const isDrawn = sort === "node" && parent !== undefined && !(jsonText(parent) ?? "").includes(":");
  const data = isDrawn ? rest : { ...rest, parent };
  // NetworkX repeats the id for itself.
  const repeated = ["value", "key"].filter((name) => data[name] === data["id"]);
  const { amount, name, label, kind, interaction } = data;
  const elsewhere = [...OWN, ...repeated, ...(name === label && sort === "node" ? ["label"] : [])];
  const cells = {
    ...jsonCells(data, new Set(elsewhere)),
    ...(kind === undefined && jsonCells({ type: data["type"] ?? interaction })),
    ...sumCells(amount),
  };
  const id = jsonText(data["id"]);
  const own = sort === "node" ? { id } : { id, from: jsonText(data["source"]), to: jsonText(data["target"]) };
  const parts: GraphPart[] = [{ sort, element: { line: lineOf(element), own, cells } }];
  if (element["position"] !== undefined)
    parts.push(passed("position", "elements have positions on a drawing: they are passed over."));
  if (isDrawn)
    parts.push(
      passed("group", "nodes are inside of others: all of them are taken, but not who is inside of whom."),
    );
  return parts;
}

const passed = (what: string, text: string): GraphPart => ({ passed: what, text, line: 1 });

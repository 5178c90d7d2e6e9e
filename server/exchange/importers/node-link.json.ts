import { facetParts } from "../graphs/carried-facets.js";
import { graphImporter, wholeText } from "../graphs/graph-importer.js";
import { type GraphPart, ofTheGraph } from "../graphs/graph-part.js";
import { jsonCells, jsonObject, jsonObjects, jsonText, parsedJson, sumCells } from "../graphs/json-cells.js";
import { UnreadableFile } from "../importing/import-problem.js";
import { lineOf } from "../reading/json-lines.js";

/** Nodes and links of NetworkX, d3, graphology and vis.js as JSON. */
export const nodeLinkJson = graphImporter(
  {
    key: "node-link.json",
    title: "Node-link JSON",
    path: "JSON files with nodes and links (or edges), as NetworkX, d3 and graphology write them",
    description:
      "Nodes and links with their fields; ends are ids of nodes, or their places where nodes have no ids.",
  },
  (path) => (text) => readNodeLink(path, text),
);

type Fields = Readonly<Record<string, unknown>>;

async function* readNodeLink(
  file: string,
  text: AsyncGenerator<string>,
): AsyncGenerator<readonly GraphPart[]> {
  const {
    nodes,
    links,
    edges,
    directed,
    multigraph: _,
    adjacency,
    facets,
    ...others
  } = jsonObject(parsedJson(file, await wholeText(text)));
  if (!Array.isArray(nodes) || (links !== undefined && edges !== undefined))
    throw new UnreadableFile(
      { file },
      "Required an object with a list of nodes, and one of links or edges. Name the format of the file.",
    );
  yield facetParts(facets);
  yield Object.entries(others).flatMap(([name, value]) => {
    const said = jsonText(value);
    return said === undefined || said === "{}" ? [] : [ofTheGraph(name, said, 1)];
  });
  const all = jsonObjects(nodes);
  const lines = Array.isArray(adjacency)
    ? adjacentLines(all, adjacency as unknown[], directed === true)
    : jsonObjects(links ?? edges);
  const hasIds = all.some((node) => idOf(node) !== undefined);
  yield all.map((node, at) => {
    const id = hasIds ? idOf(node) : isNamed(lines) ? jsonText(node["name"]) : String(at);
    return { sort: "node", element: { line: lineOf(node), own: { id }, cells: cellsOf(node, NODE) } };
  });
  yield lines.map((link) => {
    const undirected = link["undirected"] ?? (directed === undefined ? undefined : directed === false);
    return {
      sort: "edge",
      element: {
        line: lineOf(link),
        own: {
          ...{ id: idOf(link), from: endOf(link["source"] ?? link["from"]) },
          ...{ to: endOf(link["target"] ?? link["to"]), undirected: undirected === true },
        },
        cells: { ...cellsOf(link, LINK), ...sumCells(fieldsOf(link)["amount"]) },
      },
    };
  });
}

/** The links of NetworkX's adjacency data: for each node those that it leads to; both ends have those without a direction. */
function adjacentLines(nodes: readonly Fields[], adjacency: readonly unknown[], directed: boolean): Fields[] {
  const places = new Map(nodes.map((node, at) => [idOf(node), at]));
  return adjacency.flatMap((neighbours, at) =>
    jsonObjects(neighbours).flatMap(({ id, key: _, ...fields }) => {
      const isSecond = !directed && (places.get(jsonText(id)) ?? at) < at;
      return isSecond ? [] : [{ ...fields, source: idOf(nodes[at] ?? {}), target: id }];
    }),
  );
}

const idOf = ({ id, key }: Fields): string | undefined => jsonText(id ?? key);

/** Nodes without ids are named by the texts of links, or counted from 0 by their numbers. */
const isNamed = (links: readonly Fields[]): boolean =>
  links.some(({ source, target }) => [source, target].some((end) => typeof end === "string"));

/** A simulation of d3 puts the nodes themselves in the place of their ids. */
const endOf = (end: unknown): string | undefined =>
  typeof end === "object" && end !== null ? idOf(end as Fields) : jsonText(end);

/** What stands in `attributes` is said as what stands beside it. */
const fieldsOf = (element: Fields): Fields => ({ ...jsonObject(element["attributes"]), ...element });

const cellsOf = (element: Fields, elsewhere: ReadonlySet<string>): Record<string, string> =>
  jsonCells(fieldsOf(element), elsewhere);

const NODE = new Set(["id", "key", "attributes"]);
const LINK = new Set(["id", "key", "attributes", "source", "target", "from", "to", "undirected", "amount"]);

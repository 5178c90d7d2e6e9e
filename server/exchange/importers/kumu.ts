import { graphImporter } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { jsonText } from "../graphs/json-cells.js";
import { jsonElements, type JsonElement } from "../reading/json-elements.js";

/** Maps of Kumu as JSON: its blueprints, and the projects that it exports. Its two sheets are tables. */
export const kumu = graphImporter(
  {
    key: "kumu",
    title: "Kumu",
    path: "JSON files with elements and connections; its sheets come in as tables",
    description: "Elements and connections of a map, with their fields.",
  },
  (path) => (text) => readKumu(path, text),
);

async function* readKumu(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  for await (const elements of jsonElements(file, text, ["elements", "connections"]))
    yield elements.map(toPart);
}

function toPart({ list, value, line }: JsonElement): GraphPart {
  const given = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const fields = { ...given, ...(given["attributes"] as Record<string, unknown> | undefined) };
  const cells: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const text = jsonText(field);
    if (!OWN.has(name) && text !== undefined)
      cells[name === "element type" || name === "connection type" ? "type" : name] = text;
  }
  const label = jsonText(fields["label"]);
  if (list === "elements")
    return {
      sort: "node",
      element: { line, own: { id: jsonText(given["_id"] ?? given["id"]), name: label }, cells },
    };
  if (list !== "connections")
    return { passed: `list ${list}`, text: `items of ${list} have no place in the model.`, line };
  const undirected = ["mutual", "undirected"].includes(String(given["direction"]));
  const own = {
    id: jsonText(given["_id"] ?? given["id"]),
    from: jsonText(given["from"]),
    to: jsonText(given["to"]),
    label,
    undirected,
  };
  return { sort: "edge", element: { line, own, cells } };
}

const OWN = new Set(["_id", "id", "label", "from", "to", "direction", "attributes"]);

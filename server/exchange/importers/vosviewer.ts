import { graphItems, graphSources } from "../graphs/graph-file.js";
import { wholeText } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { jsonCells, jsonObject, jsonObjects, jsonText, parsedJson } from "../graphs/json-cells.js";
import { UnreadableFile } from "../importing/import-problem.js";
import { lineOf } from "../reading/json-lines.js";
import type { Importer, ImportInput, ImportItem, ImportReader } from "../importer.js";
import type { SourceNames } from "../importing/source-names.js";
import { CsvCutter, type CsvRecord } from "../tables/csv-cutter.js";

/** Maps of VOSviewer: its JSON, or its map and network files. */
export const vosviewer: Importer = {
  key: "vosviewer",
  title: "VOSviewer",
  path: "JSON files of VOSviewer, or a map file and a network file",
  description:
    "Items with their descriptions and links without a direction; weights, scores, clusters are told.",
  files: (path) => [path],
  start: (input) => new VosviewerReader(input),
};

/** A map and a network file are one graph, in either order. */
class VosviewerReader implements ImportReader {
  private readonly sources: SourceNames;
  private map: { path: string; text: string } | undefined;
  private network: { path: string; text: string } | undefined;

  constructor(private readonly input: ImportInput) {
    this.sources = graphSources(input);
  }

  async *read(path: string): AsyncGenerator<readonly ImportItem[]> {
    const text = await wholeText(this.input.text(path));
    if (text.trimStart().startsWith("{")) {
      yield* this.items(path, () => jsonParts(path, text));
      return;
    }
    const part = /^\s*"?\d/u.test(text) ? "network" : "map";
    if (this[part] !== undefined)
      throw new UnreadableFile(
        { file: path },
        `Required one ${part} file in a command. Import each on its own.`,
      );
    this[part] = { path, text };
  }

  async *finish(): AsyncGenerator<readonly ImportItem[]> {
    const { map, network } = this;
    if (map === undefined && network === undefined) return;
    if (map === undefined)
      throw new UnreadableFile(
        { file: network?.path ?? "" },
        "Required the map file of VOSviewer, which names the items, in the same command. Name both files.",
      );
    yield* this.items(map.path, () => [
      ...mapParts(map.path, map.text),
      ...(network === undefined ? [] : networkParts(network.path, network.text)),
    ]);
  }

  private items(path: string, parts: () => GraphPart[]): AsyncGenerator<readonly ImportItem[]> {
    return graphItems(path, this.input, this.sources, async function* () {
      yield await Promise.resolve(parts());
    });
  }
}

function jsonParts(file: string, text: string): GraphPart[] {
  const { items, links } = jsonObject(jsonObject(parsedJson(file, text))["network"]);
  if (!Array.isArray(items))
    throw new UnreadableFile(
      { file },
      "Required a network with items, as VOSviewer writes it. Name the format of the file.",
    );
  return [
    ...jsonObjects(items).map((item): GraphPart => {
      const { id, label, weights, scores, ...others } = item;
      const numbers = { ...namedIn("weight", weights), ...namedIn("score", scores) };
      return node(lineOf(item), jsonText(id), jsonText(label), jsonCells({ ...others, ...numbers }));
    }),
    ...jsonObjects(links).map((link): GraphPart => {
      const { source_id: from, target_id: to, strength, ...others } = link;
      const cells = jsonCells({ ...others, weight: strength });
      return edge({ line: lineOf(link) }, jsonText(from), jsonText(to), cells);
    }),
  ];
}

const namedIn = (sort: string, values: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(jsonObject(values)).map(([name, value]) => [`${sort}<${name}>`, value]));

function mapParts(file: string, text: string): GraphPart[] {
  const [head, ...rows] = recordsOf(file, text);
  const names = head?.cells.map((heading) => heading.trim()) ?? [];
  const at = (name: string): number => names.findIndex((one) => one.toLowerCase() === name);
  if (at("label") < 0)
    throw new UnreadableFile(
      { file, line: 1 },
      "Required the headings of a map of VOSviewer, such as id and label. Name the format of the file.",
      names.join(", "),
    );
  return rows.map(({ cells, line }, row) => {
    const values = names.map((name, column) => [name, cells[column]?.trim() ?? ""] as const);
    const others = values.filter(([name, value]) => value !== "" && !/^(?:id|label)$/iu.test(name));
    const id = at("id") < 0 ? String(row + 1) : cells[at("id")]?.trim();
    return node(line, id, cells[at("label")]?.trim(), Object.fromEntries(others));
  });
}

const networkParts = (file: string, text: string): GraphPart[] =>
  recordsOf(file, text).map(({ cells, line }) => {
    const [from, to, weight, ...more] = cells.map((cell) => cell.trim());
    if (to === undefined || more.length > 0)
      throw new UnreadableFile(
        { file, line },
        "Required two ids of items and the strength of their link. Correct the line.",
        cells.join(", "),
      );
    return edge({ file, line }, from, to, weight === undefined || weight === "" ? {} : { weight });
  });

function recordsOf(file: string, text: string): CsvRecord[] {
  const cutter = new CsvCutter(file);
  cutter.add(text);
  cutter.end();
  return [...cutter.records()].filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** The names of VOSviewer for what our fields have. */
function node(
  line: number,
  id: string | undefined,
  label: string | undefined,
  { url, description, ...others }: Record<string, string>,
): GraphPart {
  const cells: Record<string, string> = { ...others, ...(url !== undefined && { website: url }) };
  if (description !== undefined)
    cells[/<\w/u.test(description) ? "description in HTML" : "description"] = description;
  return { sort: "node", element: { line, own: { id, label }, cells } };
}

const edge = (
  place: { file?: string; line: number },
  from: string | undefined,
  to: string | undefined,
  cells: Record<string, string>,
): GraphPart => ({ sort: "edge", element: { ...place, own: { from, to, undirected: true }, cells } });

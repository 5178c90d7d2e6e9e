import { graphImporter, wholeText } from "../graphs/graph-importer.js";
import { type GraphPart, ofTheGraph, repeatedValue } from "../graphs/graph-part.js";
import { UnreadableFile } from "../importing/import-problem.js";

/** Graph files in GML, the Graph Modelling Language. */
export const gml = graphImporter(
  {
    key: "gml",
    title: "GML",
    path: "GML files (.gml)",
    description: "Nodes and edges with their attributes, as many programs for graphs write them.",
  },
  (path) => (text) => readGml(path, text),
);

type Pairs = [key: string, value: string | Pairs, line: number][];

async function* readGml(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const pairs = new GmlParser(file, await wholeText(text)).pairs();
  const graphs = pairs.filter(([key, value]) => key.toLowerCase() === "graph" && Array.isArray(value));
  const [graph, another] = graphs;
  if (graph === undefined)
    throw new UnreadableFile(
      { file, line: 1 },
      "Required GML with a graph [ … ]. Name the format of the file.",
    );
  if (another !== undefined)
    throw new UnreadableFile({ file, line: another[2] }, "Required one graph [ … ] in a file. Split it.");
  const inside = graph[1] as Pairs;
  const directed = inside.some(([key, value]) => key.toLowerCase() === "directed" && value === "1");
  yield inside.flatMap(([key, value, line]): GraphPart[] => {
    const sort = key.toLowerCase();
    if ((sort !== "node" && sort !== "edge") || !Array.isArray(value))
      return OF_A_GRAPH.has(sort) ? [] : [ofTheGraph(key, textOf(value), line)];
    return toParts(sort, value, line, directed);
  });
}

const OF_A_GRAPH = new Set(["directed", "multigraph", "id", "label", "name", "version", "hierarchic"]);
const OWN = new Set(["id", "label", "source", "target"]);

const textOf = (value: string | Pairs): string =>
  Array.isArray(value) ? JSON.stringify(value.map(([name, inner]) => [name, inner])) : value;

function toParts(sort: "node" | "edge", pairs: Pairs, line: number, directed: boolean): GraphPart[] {
  const cells: Record<string, string> = {};
  const said: Record<string, string> = {};
  const passed: GraphPart[] = [];
  for (const [key, value] of pairs) {
    const text = textOf(value);
    const name = key.toLowerCase();
    if (
      OWN.has(name) &&
      said[name] === undefined &&
      (sort === "edge" || (name !== "source" && name !== "target"))
    )
      said[name] = text;
    else if (text !== "" && cells[key] === undefined) cells[key] = text;
    else if (text !== "") passed.push(repeatedValue(key, text, line));
  }
  const { id, label, source, target } = said;
  const own =
    sort === "node" ? { id, label } : { id, from: source, to: target, label, undirected: !directed };
  return [{ sort, element: { line, own, cells } }, ...passed];
}

const TOKEN = /"([^"]*)"|([[\]])|([^\s[\]"]+)|#[^\n]*/guy;
const ENTITIES: Readonly<Record<string, string>> = { "&quot;": '"', "&amp;": "&", "&lt;": "<", "&gt;": ">" };

class GmlParser {
  private at = 0;
  private line = 1;

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  pairs(depth = 0): Pairs {
    const pairs: Pairs = [];
    for (;;) {
      const key = this.next();
      if (key === undefined || key.text === "]") {
        if ((key === undefined) !== (depth === 0)) throw this.refused("brackets that are closed");
        return pairs;
      }
      if (key.quoted || key.text === "[") throw this.refused("a key before each value");
      const { line } = this;
      const value = this.next();
      if (value === undefined || (!value.quoted && value.text === "]"))
        throw this.refused("a value behind each key");
      if (!value.quoted && value.text === "[") {
        if (depth > 100) throw this.refused("lists that are 100 deep at most");
        pairs.push([key.text, this.pairs(depth + 1), line]);
      } else pairs.push([key.text, value.text, line]);
    }
  }

  private next(): { text: string; quoted: boolean } | undefined {
    while (this.at < this.text.length) {
      if (/\s/u.test(this.text[this.at] as string)) {
        if (this.text[this.at] === "\n") this.line += 1;
        this.at += 1;
        continue;
      }
      if (this.text[this.at] === "#") {
        const end = this.text.indexOf("\n", this.at);
        this.at = end < 0 ? this.text.length : end;
        continue;
      }
      TOKEN.lastIndex = this.at;
      const match = TOKEN.exec(this.text);
      if (match === null) throw this.refused("quotes that are closed");
      this.at = TOKEN.lastIndex;
      const quoted = match[1] !== undefined;
      this.line += quoted ? (match[1] ?? "").split("\n").length - 1 : 0;
      return { text: quoted ? unescaped(match[1] ?? "") : match[0], quoted };
    }
    return undefined;
  }

  private refused(what: string): UnreadableFile {
    return new UnreadableFile(
      { file: this.file, line: this.line },
      `Required GML with ${what}. Correct it there, or fetch the file again if it is cut short.`,
    );
  }
}

const unescaped = (text: string): string =>
  text.replace(/&(?:quot|amp|lt|gt);|&#(\d+);/gu, (entity, code: string | undefined) =>
    code === undefined
      ? (ENTITIES[entity] ?? entity)
      : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
  );
